package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Abandoned with its repository: the configuration says that every repository the model lives in
 * was archived, and nothing shows it in production. An archive says nothing of what still runs.
 * Where code changed after that day, the configuration is contradicted and nothing follows.
 */
final class RepositoryArchived implements MilestoneRule {
  @Override
  public String name() {
    return "repository-archived";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Set<String> homes = new TreeSet<>();
    evidence.notebooks().forEach(each -> homes.add(each.repository().repository()));
    evidence.code().forEach(each -> homes.add(each.repository().repository()));
    List<Archive> archives = new ArrayList<>();
    for (String home : homes) {
      archive(evidence.team(), home).ifPresent(archives::add);
    }
    if (homes.isEmpty() || archives.size() < homes.size() || live(evidence)) {
      return List.of();
    }
    Archive last = archives.stream().max(Comparator.comparing(Archive::from)).orElseThrow();
    Instant worked = lastWork(evidence);
    if (worked != null && !worked.isBefore(last.to())) {
      return List.of();
    }
    Instant at = worked != null && worked.isAfter(last.from()) ? worked : last.from();
    return List.of(
        new Milestone(
            Kind.ABANDONED,
            at,
            at,
            null,
            last.repository(),
            Evidence.CONFIGURATION,
            "archived: " + last.day() + " is set for repository " + last.repository()));
  }

  private boolean live(ModelEvidence evidence) {
    return MilestoneRules.ALL.stream()
        .filter(rule -> rule != this)
        .flatMap(rule -> rule.milestones(evidence).stream())
        .filter(milestone -> !milestone.landedOrWritten().isAfter(evidence.team().asOf()))
        .map(Milestone::kind)
        .anyMatch(kind -> kind == Kind.IN_PRODUCTION || kind == Kind.NOTEBOOK_IN_PRODUCTION);
  }

  private static @Nullable Instant lastWork(ModelEvidence evidence) {
    return Stream.concat(
            evidence.notebooks().stream().map(each -> each.trace().lineage().lastCodeChange()),
            evidence.code().stream().map(each -> each.trace().extraction().at()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Optional<Archive> archive(TeamEvidence team, String repository) {
    return team.settings().repositories().stream()
        .filter(each -> each.label().equals(repository))
        .map(RepositorySettings::archived)
        .flatMap(Stream::ofNullable)
        .map(day -> Archive.of(repository, day, team))
        .findFirst();
  }

  @Override
  public List<QualityLine> suggestions(TeamEvidence team) {
    List<QualityLine> lines = new ArrayList<>();
    for (RepositoryLineage repository : team.repositories()) {
      archive(team, repository.repository())
          .ifPresent(
              archive -> {
                long later =
                    repository.notebooks().stream()
                        .filter(each -> !each.lineage().lastCodeChange().isBefore(archive.to()))
                        .count();
                if (later > 0) {
                  lines.add(archive.contradicted(later));
                }
              });
    }
    return lines;
  }

  /** The day on which a repository was archived, from its first instant to its last, exclusive. */
  private record Archive(String repository, LocalDate day, Instant from, Instant to) {
    static Archive of(String repository, LocalDate day, TeamEvidence team) {
      return new Archive(
          repository,
          day,
          day.atStartOfDay(team.settings().zone()).toInstant(),
          day.plusDays(1).atStartOfDay(team.settings().zone()).toInstant());
    }

    QualityLine contradicted(long notebooks) {
      return new QualityLine(
          QualityLine.Severity.WARNING,
          repository,
          "The configuration says that "
              + repository
              + " was archived on "
              + day
              + ", but notebooks changed there afterwards; their models do not count as abandoned."
              + " Mend or remove archived in repositories.",
          notebooks);
    }
  }
}
