package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Staged and in production: a file of an environment starts to name a version, an image tag or a
 * commit whose tree holds extracted code. The file may stand in another repository.
 */
final class EnvironmentChange implements MilestoneRule {
  @Override
  public String name() {
    return "environment-change";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Environments environments = new Environments(evidence.team().settings().milestones());
    List<Milestone> found = new ArrayList<>();
    for (RepositoryLineage repository : evidence.team().repositories()) {
      for (EnvironmentTrace file : repository.environments()) {
        environments
            .of(file)
            .ifPresent(
                kind ->
                    evidence
                        .standing()
                        .filter(code -> file.landed() != null && names(file, code, repository))
                        .findFirst()
                        .ifPresent(code -> found.add(milestone(repository, file, kind))));
      }
    }
    return earliest(found);
  }

  static List<Milestone> earliest(List<Milestone> found) {
    return found.stream()
        .sorted(Comparator.comparing(Milestone::landedOrWritten).thenComparing(Milestone::detail))
        .collect(
            Collectors.toMap(
                Milestone::kind, milestone -> milestone, (first, later) -> first, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static boolean names(
      EnvironmentTrace file, ModelEvidence.Code code, RepositoryLineage home) {
    return file.mentions().stream()
        .filter(mention -> refersTo(mention, code.repository(), home))
        .anyMatch(
            mention -> {
              OptionalInt position =
                  mention.kind() == Mention.Kind.COMMIT
                      ? Versions.commit(code.repository(), mention.text())
                      : Versions.version(code.repository(), mention.text());
              return position.isPresent() && code.trace().heldAt(position.getAsInt());
            });
  }

  /** From another repository only an image of the code's own name tells whose version it is. */
  private static boolean refersTo(
      Mention mention, RepositoryLineage repository, RepositoryLineage home) {
    return switch (mention.kind()) {
      case COMMIT -> true;
      case VERSION -> repository == home;
      case IMAGE -> repository == home || imageName(mention).equals(plainName(repository));
      default -> false;
    };
  }

  private static String imageName(Mention mention) {
    String text = mention.text();
    String name = text.substring(text.lastIndexOf('/') + 1);
    int end = name.indexOf(':') >= 0 ? name.indexOf(':') : name.indexOf('@');
    return plain(end < 0 ? name : name.substring(0, end));
  }

  private static String plainName(RepositoryLineage repository) {
    return plain(repository.repository());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Milestone milestone(
      RepositoryLineage repository, EnvironmentTrace file, Kind kind) {
    Instant landed = file.landed();
    return new Milestone(
        kind,
        file.written(),
        landed,
        file.sha(),
        repository.repository(),
        Evidence.ENVIRONMENT_CHANGE,
        file.path());
  }
}
