package io.oneteam.reporter.twin;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a model was in each stage, on the report's clock: notebook (born to extracted), library
 * (extracted to released or staged), release (to in production). A stage that was skipped is left
 * out; abandoned and superseded models leave their stage that day.
 *
 * @param dwellDays days from born to in production, null while it is not there or when it was born
 *     before the visible history
 */
record ModelStages(List<Stage> stages, @Nullable Double dwellDays) {
  private static final double SECONDS_A_DAY = 86_400;
  private static final double PRECISION = 10_000;

  /** A stage: days so far when it still lasts. */
  record Stage(String stage, double days, boolean open) {}

  static ModelStages of(Model model, Report report) {
    boolean written = report.clock().equals("written");
    Instant born = first(model, written, Kind.BORN);
    if (born == null || model.beforeWindow()) {
      return new ModelStages(List.of(), null);
    }
    Instant extracted = first(model, written, Kind.EXTRACTED);
    Instant released = first(model, written, Kind.RELEASED, Kind.STAGED);
    Instant arrived = first(model, written, Kind.IN_PRODUCTION);
    Instant left =
        first(model, written, Kind.ABANDONED, Kind.SUPERSEDED, Kind.NOTEBOOK_IN_PRODUCTION);
    Instant end = earliest(arrived, left);
    List<Stage> stages = new ArrayList<>();
    add(stages, "notebook", born, earliest(extracted, released, end), report.asOf());
    if (extracted != null) {
      add(stages, "library", extracted, earliest(after(released, extracted), end), report.asOf());
    }
    if (released != null) {
      add(stages, "release", released, end, report.asOf());
    }
    Double dwell = arrived == null || arrived.isBefore(born) ? null : days(born, arrived);
    return new ModelStages(List.copyOf(stages), dwell);
  }

  private static void add(
      List<Stage> stages, String name, Instant from, @Nullable Instant to, Instant asOf) {
    if (to == null) {
      stages.add(new Stage(name, days(from, from.isAfter(asOf) ? from : asOf), true));
    } else if (!to.isBefore(from)) {
      stages.add(new Stage(name, days(from, to), false));
    }
  }

  private static @Nullable Instant first(Model model, boolean written, Kind... kinds) {
    return model.milestones().stream()
        .filter(milestone -> List.of(kinds).contains(milestone.kind()))
        .map(milestone -> at(milestone, written))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Instant at(Milestone milestone, boolean written) {
    return written ? milestone.at() : milestone.landedOrWritten();
  }

  private static @Nullable Instant after(@Nullable Instant instant, Instant start) {
    return instant == null || instant.isBefore(start) ? null : instant;
  }

  private static @Nullable Instant earliest(@Nullable Instant... instants) {
    return Stream.of(instants).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  private static double days(Instant from, Instant to) {
    double days = Duration.between(from, to).toMillis() / 1000.0 / SECONDS_A_DAY;
    return Math.round(days * PRECISION) / PRECISION;
  }
}
