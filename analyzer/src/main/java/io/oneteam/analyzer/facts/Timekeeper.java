package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads milestones by the clock the team has chosen. */
public final class Timekeeper {
  private final ZoneId zone;
  private final boolean written;

  /** By the history's settings. */
  public Timekeeper(TeamHistory history) {
    this(history.zone(), history.settings().milestones().clock());
  }

  /**
   * By a calendar and a clock.
   *
   * @param clock "landed" or "written"
   */
  public Timekeeper(ZoneId zone, String clock) {
    this.zone = zone;
    this.written = clock.equals("written");
  }

  /** When a milestone happened. */
  public Instant instant(Milestone milestone) {
    return written ? milestone.at() : milestone.landedOrWritten();
  }

  /** The day a milestone happened, or was first seen. */
  public LocalDate day(Milestone milestone) {
    return LocalDate.ofInstant(instant(milestone), zone);
  }

  /**
   * The earliest day a milestone can have happened: the day after it was last seen not to have.
   * That is its own day where it is exact.
   */
  LocalDate earliest(Milestone milestone) {
    LocalDate day = day(milestone);
    Instant before = milestone.lastNotLive();
    LocalDate next = before == null ? day : LocalDate.ofInstant(before, zone).plusDays(1);
    return next.isBefore(day) ? next : day;
  }

  /** The first day of any of several kinds up to a day; null when there is none. */
  public @Nullable LocalDate first(Model model, Set<Milestone.Kind> kinds, LocalDate upTo) {
    return model.milestones().stream()
        .filter(milestone -> kinds.contains(milestone.kind()))
        .map(this::day)
        .filter(day -> !day.isAfter(upTo))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
