package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.report.QualityLine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue of rules, and how their answers go together. */
public final class MilestoneRules {
  /** Every rule there is; a test compares it with the classes of this package. */
  static final List<MilestoneRule> ALL =
      List.of(
          new Born(),
          new Extracted(),
          new ReleasedByTag(),
          new ReleasedByBranch(),
          new FixVersion(),
          new DeploymentRecord(),
          new RegisteredModel(),
          new ProductionTag(),
          new ProductionBranch(),
          new EnvironmentChange(),
          new JobDefinition(),
          new PathConvention(),
          new IssueStatus(),
          new Retired(),
          new Abandoned(),
          new RepositoryArchived(),
          new Revived());

  /** Milestones that several classes of evidence may show: only the best class is believed. */
  private static final Set<Milestone.Kind> BEST_ONLY =
      Set.of(
          Milestone.Kind.RELEASED,
          Milestone.Kind.STAGED,
          Milestone.Kind.IN_PRODUCTION,
          Milestone.Kind.NOTEBOOK_IN_PRODUCTION);

  private MilestoneRules() {}

  /** A model's milestones, oldest first. Nothing after as-of is among them. */
  public static List<Milestone> milestones(ModelEvidence evidence) {
    List<Milestone> seen =
        ALL.stream()
            .flatMap(rule -> rule.milestones(evidence).stream())
            .filter(milestone -> !milestone.landedOrWritten().isAfter(evidence.team().asOf()))
            .distinct()
            .toList();
    Map<Milestone.Kind, Milestone.Evidence> best = new EnumMap<>(Milestone.Kind.class);
    seen.forEach(
        milestone ->
            best.merge(
                milestone.kind(), milestone.evidence(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return seen.stream()
        .filter(
            milestone ->
                !BEST_ONLY.contains(milestone.kind())
                    || milestone.evidence() == best.get(milestone.kind()))
        .sorted(
            Comparator.comparing(Milestone::landedOrWritten)
                .thenComparing(Milestone::kind)
                .thenComparing(Milestone::detail))
        .toList();
  }

  /** What the team could configure. */
  public static List<QualityLine> suggestions(TeamEvidence team) {
    return ALL.stream().flatMap(rule -> rule.suggestions(team).stream()).distinct().toList();
  }
}
