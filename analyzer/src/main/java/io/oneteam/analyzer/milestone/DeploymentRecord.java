package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.report.QualityLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Staged and in production: a deployment record whose commit's tree holds extracted code. The best
 * evidence there is.
 */
final class DeploymentRecord implements MilestoneRule {
  private static final Comparator<Milestone> EARLIEST =
      Comparator.comparing(Milestone::at).thenComparing(Milestone::detail);

  @Override
  public String name() {
    return "deployment-record";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Environments environments = new Environments(evidence.team().settings().milestones());
    Map<Kind, Milestone> first = new EnumMap<>(Kind.class);
    for (Deployment deployment : evidence.team().deployments()) {
      Optional<Kind> kind = environments.named(deployment.environment());
      if (deployment.model() == null && deployment.succeeded() && kind.isPresent()) {
        evidence
            .standing()
            .filter(code -> holds(code, deployment))
            .map(code -> milestone(evidence, code, kind.get(), deployment))
            .min(EARLIEST)
            .ifPresent(
                milestone ->
                    first.merge(
                        kind.get(), milestone, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b));
      }
    }
    return new ArrayList<>(first.values());
  }

  @Override
  public List<QualityLine> suggestions(TeamEvidence team) {
    return StrayDeployments.of(team);
  }

  private static boolean holds(ModelEvidence.Code code, Deployment deployment) {
    if (!code.repository().repository().equalsIgnoreCase(deployment.repository())) {
      return false;
    }
    OptionalInt position = position(code.repository(), deployment);
    return position.isPresent() && code.trace().heldAt(position.getAsInt());
  }

  /** Where the commit that it names is in the history; empty where none is. */
  static OptionalInt position(RepositoryLineage repository, Deployment deployment) {
    String commit = deployment.commit();
    String version = deployment.version();
    if (commit != null) {
      return Versions.commit(repository, commit);
    }
    return version == null ? OptionalInt.empty() : Versions.version(repository, version);
  }

  private static Milestone milestone(
      ModelEvidence evidence, ModelEvidence.Code code, Kind kind, Deployment deployment) {
    String what = deployment.version() == null ? deployment.commit() : deployment.version();
    OptionalInt position = position(code.repository(), deployment);
    Instant before = deployment.lastNotLive();
    ZoneId zone = evidence.team().settings().zone();
    return code.milestone(
            kind,
            deployment.at(),
            position.isPresent() ? code.repository().commits().get(position.getAsInt()) : null,
            Evidence.DEPLOYMENT_RECORD,
            "deployment of "
                + what
                + " to "
                + deployment.environment()
                + (before == null
                    ? ""
                    : ", last seen not live " + LocalDate.ofInstant(before, zone)))
        .lastNotLive(before);
  }
}
