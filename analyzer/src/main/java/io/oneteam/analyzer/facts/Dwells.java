package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dwells of all models that count, and those that have none, with the reason. */
public final class Dwells {
  private final Destination destination;
  private final List<Dwell> all;
  private final int olderThanHistory;
  private final int unborn;

  private Dwells(Destination destination, List<Dwell> all, int olderThanHistory, int unborn) {
    this.destination = destination;
    this.all = List.copyOf(all);
    this.olderThanHistory = olderThanHistory;
    this.unborn = unborn;
  }

  static Dwells of(TeamHistory history, LocalDate cutOff) {
    return of(history.models(), new Timekeeper(history), history.cutOff(), cutOff);
  }

  /**
   * The same dwells, those that arrived having done so as early as they can have: on the day after
   * they were last seen not live, but not before the code was extracted and released.
   */
  Dwells early(Timekeeper time) {
    List<Dwell> early = new ArrayList<>();
    for (Dwell dwell : all) {
      LocalDate ended = dwell.ended();
      early.add(
          dwell.arrived() && ended != null ? dwell.endedOn(earliest(time, dwell, ended)) : dwell);
    }
    return new Dwells(destination, early, olderThanHistory, unborn);
  }

  private LocalDate earliest(Timekeeper time, Dwell dwell, LocalDate seen) {
    LocalDate earliest = seen;
    for (Milestone milestone : dwell.model().milestones()) {
      if (destination.shownBy(milestone) && !undone(dwell.model(), milestone)) {
        earliest = earlier(earliest, time.earliest(milestone));
      }
    }
    for (Milestone.Kind kind : List.of(Milestone.Kind.EXTRACTED, Milestone.Kind.RELEASED)) {
      LocalDate first = time.first(dwell.model(), Set.of(kind), seen);
      earliest = first == null ? earliest : later(first, earliest);
    }
    return later(dwell.born(), earliest);
  }

  /** The dwells of a team's models as known on the last day watched. */
  public static Dwells of(List<Model> models, Timekeeper time, LocalDate cutOff) {
    return of(models, time, cutOff, cutOff);
  }

  private static Dwells of(
      List<Model> models, Timekeeper time, LocalDate watched, LocalDate cutOff) {
    Destination destination = destination(models, time, watched);
    List<Dwell> dwells = new ArrayList<>();
    int older = 0;
    int unborn = 0;
    for (Model model : models) {
      if (!model.counted()) {
        continue;
      }
      LocalDate born = time.first(model, Set.of(Milestone.Kind.BORN), cutOff);
      if (model.beforeWindow()) {
        older++;
      } else if (born == null) {
        unborn++;
      } else {
        dwells.add(dwell(time, model, born, destination, cutOff));
      }
    }
    return new Dwells(destination, dwells, older, unborn);
  }

  /**
   * The best milestone of which any model that counts leaves evidence by now: the same for every
   * earlier day, so that figures over time measure one thing.
   */
  private static Destination destination(List<Model> models, Timekeeper time, LocalDate watched) {
    for (Destination candidate : Destination.values()) {
      boolean shown =
          models.stream()
              .filter(Model::counted)
              .flatMap(model -> model.milestones().stream())
              .anyMatch(
                  m ->
                      !time.day(m).isAfter(watched)
                          && (candidate.shownBy(m)
                              || (candidate == Destination.PRODUCTION
                                  && m.kind() == Milestone.Kind.NOTEBOOK_IN_PRODUCTION)));
      if (shown) {
        return candidate;
      }
    }
    return Destination.PRODUCTION;
  }

  private static Dwell dwell(
      Timekeeper time, Model model, LocalDate born, Destination destination, LocalDate cutOff) {
    LocalDate arrived = null;
    for (Milestone milestone : model.milestones()) {
      if (destination.shownBy(milestone) && !undone(model, milestone)) {
        arrived = earlier(arrived, time.day(milestone));
      }
    }
    Dwell.End end = null;
    LocalDate ended = null;
    if (arrived != null && !arrived.isAfter(cutOff)) {
      end = Dwell.End.ARRIVED;
      ended = later(born, arrived);
    }
    for (Milestone milestone : model.milestones()) {
      Dwell.End competing = competing(model, milestone, time);
      LocalDate day = later(born, time.day(milestone));
      if (competing != null && !day.isAfter(cutOff) && (ended == null || day.isBefore(ended))) {
        end = competing;
        ended = day;
      }
    }
    LocalDate extracted =
        extractionHolds(model) ? time.first(model, Set.of(Milestone.Kind.EXTRACTED), cutOff) : null;
    LocalDate released =
        time.first(model, Set.of(Milestone.Kind.RELEASED, Milestone.Kind.STAGED), cutOff);
    return new Dwell(
        model, born, after(born, extracted), after(born, released), end, ended, cutOff);
  }

  private static Dwell.@Nullable End competing(Model model, Milestone milestone, Timekeeper time) {
    return switch (milestone.kind()) {
      case NOTEBOOK_IN_PRODUCTION -> Dwell.End.NOTEBOOK_IN_PRODUCTION;
      case ABANDONED, RETIRED -> revived(model, milestone, time) ? null : Dwell.End.ABANDONED;
      case SUPERSEDED -> revived(model, milestone, time) ? null : Dwell.End.SUPERSEDED;
      default -> null;
    };
  }

  private static boolean revived(Model model, Milestone ending, Timekeeper time) {
    return model.milestones().stream()
        .anyMatch(
            m ->
                m.kind() == Milestone.Kind.REVIVED
                    && time.instant(m).isAfter(time.instant(ending)));
  }

  private static boolean undone(Model model, Milestone milestone) {
    return milestone.kind() == Milestone.Kind.EXTRACTED && !extractionHolds(model);
  }

  private static boolean extractionHolds(Model model) {
    return model.extractions().isEmpty()
        || !model.extractions().stream().allMatch(Extraction::undone);
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return b.isBefore(a) ? a : b;
  }

  private static @Nullable LocalDate after(LocalDate born, @Nullable LocalDate day) {
    return day == null ? null : later(born, day);
  }

  /** Where dwells end. */
  public Destination destination() {
    return destination;
  }

  /** The models with a known birth, in the history's order. */
  public List<Dwell> all() {
    return all;
  }

  /** Models that were there before the visible history began: their age is not known. */
  public int olderThanHistory() {
    return olderThanHistory;
  }

  /** Models that had no substantial notebook version by the cut-off. */
  public int unborn() {
    return unborn;
  }

  /** How many ended in some way. */
  public int count(Collection<Dwell.End> ends) {
    return (int) all.stream().filter(d -> d.end() != null && ends.contains(d.end())).count();
  }
}
