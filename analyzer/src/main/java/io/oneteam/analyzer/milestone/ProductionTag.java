package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import io.oneteam.domain.report.QualityLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In production: the first tag of {@code milestones.production-tags} whose tree holds extracted
 * code. A tag alone is a release; the configuration says that such tags are deployed. Where a
 * workflow starts on tags and names production, that configuration is suggested.
 */
final class ProductionTag implements MilestoneRule {
  @Override
  public String name() {
    return "production-tag";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    List<String> globs = evidence.team().settings().milestones().productionTags();
    return globs.isEmpty()
        ? List.of()
        : FirstTag.holding(evidence, Globs.of(globs), Kind.IN_PRODUCTION, Evidence.PRODUCTION_TAG);
  }

  @Override
  public List<QualityLine> suggestions(TeamEvidence team) {
    List<QualityLine> lines = new ArrayList<>();
    if (team.settings().milestones().productionTags().isEmpty()) {
      Environments environments = new Environments(team.settings().milestones());
      for (RepositoryLineage repository : team.repositories()) {
        latest(repository).values().stream()
            .sorted(Comparator.comparing(EnvironmentTrace::path))
            .filter(file -> deploys(file, environments))
            .forEach(
                file -> trigger(file).ifPresent(tags -> lines.add(line(repository, file, tags))));
      }
    }
    return lines;
  }

  private static boolean deploys(EnvironmentTrace file, Environments environments) {
    Optional<Kind> environment = environments.of(file);
    return environment.isEmpty()
        ? file.path().toLowerCase(Locale.ROOT).contains("deploy")
        : environment.get() == Kind.IN_PRODUCTION;
  }

  private static Map<String, EnvironmentTrace> latest(RepositoryLineage repository) {
    Map<String, EnvironmentTrace> files = new LinkedHashMap<>();
    repository.environments().stream()
        .filter(file -> file.landed() != null)
        .forEach(file -> files.put(file.path(), file));
    return files;
  }

  private static Optional<String> trigger(EnvironmentTrace file) {
    return file.all().stream()
        .filter(mention -> mention.kind() == Mention.Kind.TAG_TRIGGER)
        .map(Mention::text)
        .findFirst();
  }

  private static QualityLine line(
      RepositoryLineage repository, EnvironmentTrace file, String tags) {
    String name = repository.repository();
    return new QualityLine(
        QualityLine.Severity.NOTE,
        name,
        file.path()
            + " in "
            + name
            + " starts on tags "
            + tags
            + "; if that deploys to production, set milestones.production-tags: [\""
            + tags
            + "\"].",
        1);
  }
}
