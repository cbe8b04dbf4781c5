package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Staged and in production: a model registry shows a version of the model of that name in such a
 * stage, or under such an alias. A registry keeps no history: the day is that of the version's last
 * change, by which it was there, and the version's creation is the day before which it was not. The
 * commit is named where the version's run told it and the code stands in its tree.
 */
public final class RegisteredModel implements MilestoneRule {
  /** MLflow's own word for the version that serves. */
  private static final String CHAMPION = "champion";

  private static final Comparator<Milestone> EARLIEST =
      Comparator.comparing(Milestone::at).thenComparing(Milestone::detail);

  @Override
  public String name() {
    return "registered-model";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Environments environments = new Environments(evidence.team().settings().milestones());
    Map<Kind, Milestone> first = new EnumMap<>(Kind.class);
    for (Deployment shown : evidence.team().deployments()) {
      if (same(shown.model(), evidence.name())) {
        kind(environments, shown.environment())
            .map(kind -> milestone(evidence, kind, shown))
            .ifPresent(
                milestone ->
                    first.merge(
                        milestone.kind(),
                        milestone,
                        (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b));
      }
    }
    return new ArrayList<>(first.values());
  }

  /** Whether a registered model and a model of the team go by one name. */
  public static boolean same(@Nullable String registered, String model) {
    return registered != null && !plain(model).isEmpty() && plain(registered).equals(plain(model));
  }

  /** Catalogue and schema before a dot are no part of the name, nor is how words are joined. */
  private static String plain(String name) {
    String last = name.strip().substring(name.strip().lastIndexOf('.') + 1);
    return last.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Optional<Kind> kind(Environments environments, String stage) {
    return environments
        .named(stage)
        .or(
            () ->
                stage.equalsIgnoreCase(CHAMPION)
                    ? Optional.of(Kind.IN_PRODUCTION)
                    : Optional.empty());
  }

  private static Milestone milestone(ModelEvidence evidence, Kind kind, Deployment shown) {
    ZoneId zone = evidence.team().settings().zone();
    Instant created = shown.lastNotLive();
    String detail =
        "registry shows version "
            + shown.version()
            + " as "
            + shown.environment()
            + " by this day"
            + (created == null ? "" : ", created " + LocalDate.ofInstant(created, zone));
    Optional<ModelEvidence.Code> code =
        evidence.standing().filter(each -> built(each, shown)).findFirst();
    return new Milestone(
            kind,
            shown.at(),
            shown.at(),
            code.map(each -> each.repository().commits().get(position(each, shown).orElseThrow()))
                .orElse(null),
            code.map(each -> each.repository().repository()).orElse(null),
            Evidence.REGISTRY,
            detail + (code.isPresent() ? "" : "; no commit known that holds its code"))
        .lastNotLive(created);
  }

  private static boolean built(ModelEvidence.Code code, Deployment shown) {
    OptionalInt position = position(code, shown);
    return position.isPresent() && code.trace().heldAt(position.getAsInt());
  }

  private static OptionalInt position(ModelEvidence.Code code, Deployment shown) {
    String repository = shown.repository();
    String commit = shown.commit();
    return commit == null
            || !(repository.isEmpty()
                || repository.equalsIgnoreCase(code.repository().repository()))
        ? OptionalInt.empty()
        : Versions.commit(code.repository(), commit);
  }
}
