package io.oneteam.analyzer.facts;

import io.oneteam.domain.lineage.Model;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's way from its first notebook to where it ended, in whole days of the team's zone.
 *
 * @param model the model
 * @param born the day its first notebook landed
 * @param extracted the day its code first reached a module; null while it has not
 * @param released the day it was first released or staged; null while it was not
 * @param end how it ended; null while it is still on its way
 * @param ended the day it ended, null likewise
 * @param cutOff the last day watched
 */
public record Dwell(
    Model model,
    LocalDate born,
    @Nullable LocalDate extracted,
    @Nullable LocalDate released,
    @Nullable End end,
    @Nullable LocalDate ended,
    LocalDate cutOff) {

  /** How a dwell ends. Only the first is what the team wants; the others compete with it. */
  public enum End {
    ARRIVED("arrived"),
    NOTEBOOK_IN_PRODUCTION("notebook in production"),
    ABANDONED("abandoned"),
    SUPERSEDED("superseded");

    private final String words;

    End(String words) {
      this.words = words;
    }

    /** What a model that ended so is said to be. */
    public String said() {
      return this == NOTEBOOK_IN_PRODUCTION ? "in production as a notebook" : words;
    }

    /** What reports print. */
    public String words() {
      return words;
    }
  }

  /** Stages in their order. */
  public enum Stage {
    NOTEBOOK("notebook"),
    LIBRARY("library"),
    RELEASE("release");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** What reports print. */
    public String words() {
      return words;
    }
  }

  /**
   * A stay in a stage.
   *
   * @param to the day it left the stage, or the last day watched while it has not
   * @param open whether it is still there
   */
  public record StageStay(Stage stage, LocalDate from, LocalDate to, boolean open) {
    /** Whole days. */
    public long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  /** Days from birth to the end, or to the last day watched. */
  public long days() {
    return age(ended == null ? cutOff : ended);
  }

  /** The same way, ended on another day. */
  Dwell endedOn(LocalDate day) {
    return new Dwell(model, born, extracted, released, end, day, cutOff);
  }

  /** Days since birth on a day. */
  public long age(LocalDate day) {
    return ChronoUnit.DAYS.between(born, day);
  }

  /** Whether it arrived. */
  public boolean arrived() {
    return end == End.ARRIVED;
  }

  /** Whether it is still on its way. */
  public boolean open() {
    return end == null;
  }

  /** The first day on which it no longer sat in a notebook alone, for any reason; null while so. */
  public @Nullable LocalDate leftNotebook() {
    LocalDate first = extracted;
    for (LocalDate day : new LocalDate[] {released, ended}) {
      if (day != null && (first == null || day.isBefore(first))) {
        first = day;
      }
    }
    return first;
  }

  /** Its stays in stages, in order; a stage it skipped is missing. */
  public List<StageStay> stages() {
    LocalDate last = ended == null ? cutOff : ended;
    List<StageStay> stays = new ArrayList<>();
    Stage stage = Stage.NOTEBOOK;
    LocalDate from = born;
    if (extracted != null && !extracted.isAfter(last)) {
      stays.add(new StageStay(stage, from, extracted, false));
      stage = Stage.LIBRARY;
      from = extracted;
    }
    if (released != null && !released.isAfter(last)) {
      LocalDate to = released.isBefore(from) ? from : released;
      stays.add(new StageStay(stage, from, to, false));
      stage = Stage.RELEASE;
      from = to;
    }
    boolean reached = ended != null && from.equals(ended) && stage != Stage.NOTEBOOK;
    if (!reached) {
      stays.add(new StageStay(stage, from, last, ended == null));
    }
    return stays;
  }

  /** Where it is now; null when it ended. */
  public @Nullable Stage stage() {
    return open() ? stages().get(stages().size() - 1).stage() : null;
  }

  /** The stage it was in on a day, null outside its way. */
  public @Nullable Stage stageOn(LocalDate day) {
    Stage found = null;
    for (StageStay stay : stages()) {
      if (!day.isBefore(stay.from()) && !day.isAfter(stay.to())) {
        found = stay.stage();
      }
    }
    return found;
  }
}
