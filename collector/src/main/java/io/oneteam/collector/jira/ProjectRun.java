package io.oneteam.collector.jira;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.jira.RequestFailure.Kind;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One night of one project: what changed since the watermark, then a census of all ids that finds
 * what slipped by and what vanished. The watermark advances when all of it is committed.
 */
final class ProjectRun {
  /** Covers any error of zones and the time in which Cloud's index lags behind. */
  private static final Duration OVERLAP = Duration.ofHours(26);

  /** Workflow migrations do not move an issue's last update: everything is read again. */
  private static final Duration REFRESH = Duration.ofDays(30);

  /** A better reading reads everything again. */
  private static final String READING = "1";

  private static final String AGAIN = "again";
  private static final String ALL = "all";
  private static final int AGAIN_AT_MOST = 50;

  private final String source;
  private final String project;
  private final Site site;
  private final Clock clock;
  private final Feed feed;
  private final Store store;
  private final IssueStore issues;
  private final SourceStore sources;
  private final Intake intake;
  private final ProjectNotes notes;

  ProjectRun(
      String source,
      String project,
      Site site,
      FlowRules flows,
      Store store,
      Clock clock,
      Progress progress) {
    this.source = source;
    this.project = project;
    this.site = site;
    this.clock = clock;
    this.feed = Feed.of(site);
    this.store = store;
    this.issues = new IssueStore(store);
    this.sources = new SourceStore(store);
    this.notes = new ProjectNotes(source, project, flows, store);
    this.intake = new Intake(source, site, store, notes, progress);
  }

  SourceOutcome run() {
    Instant begin = site.serverTime();
    ProjectSource.skewed(site).forEach(notes::note);
    boolean refresh = refreshDue();
    String brokenOff = null;
    boolean stopped = false;
    Feed.Listing census = null;
    try {
      intake.know(issues.updates(source), issues.elsewhere(source, project), halfRead(), refresh);
      brokenOff = feed.changed(project, floor(refresh), intake::wants, intake);
      census = feed.census(project);
      brokenOff = brokenOff == null ? census.brokenOff() : brokenOff;
      feed.read(
          census.updates().entrySet().stream()
              .filter(e -> intake.wants(e.getKey(), e.getValue()))
              .map(Map.Entry::getKey)
              .toList(),
          intake);
      new SiteLists(site, project, intake.sightings(), notes).read();
      if (brokenOff == null) {
        brokenOff = shortfall(census);
      }
      if (brokenOff == null) {
        new Absences(source, project, site, feed, intake, store, clock)
            .stamp(census.updates().keySet());
      }
    } catch (RequestFailure failure) {
      if (nothingRead(failure)) {
        throw failure;
      }
      stopped = failure.kind() == Kind.STOPPED;
      brokenOff = failure.sentence();
    }
    intake.flush();
    finish(begin, refresh, census, brokenOff, stopped);
    IssueStore.Written written = intake.written();
    return new SourceOutcome(written.added(), unchanged(written), notes.gaps(), stopped);
  }

  private long unchanged(IssueStore.Written written) {
    return Math.max(0, issues.issues(source) - written.added() - written.changed());
  }

  private boolean nothingRead(RequestFailure failure) {
    return failure.kind() != Kind.STOPPED
        && intake.taken() == 0
        && sources.watermark(source, "updated").isEmpty();
  }

  private boolean refreshDue() {
    String last = sources.watermark(source, "full").orElse("");
    if (last.isEmpty()) {
      // A first reading that was interrupted goes on; it is not begun anew.
      return false;
    }
    String[] parts = last.split(" ");
    return sources.watermark(source, AGAIN).filter(ALL::equals).isPresent()
        || !parts[0].equals(READING)
        || Instant.parse(parts[1]).plus(REFRESH).isBefore(clock.instant());
  }

  /** Issues of which the last run could not read something. */
  private Set<Long> halfRead() {
    Set<Long> ids = new HashSet<>();
    for (String id : sources.watermark(source, AGAIN).orElse("").split(" ")) {
      if (!id.isEmpty() && !id.equals(ALL)) {
        ids.add(Long.valueOf(id));
      }
    }
    return ids;
  }

  private @Nullable Instant floor(boolean refresh) {
    return refresh
        ? null
        : sources
            .watermark(source, "updated")
            .map(mark -> Instant.parse(mark).minus(OVERLAP))
            .orElse(null);
  }

  /** Jira's own count against its list: a walk through pages can end early without a sign. */
  private @Nullable String shortfall(Feed.Listing census) {
    long count = feed.count(project);
    long listed = census.updates().size();
    if (count <= listed) {
      return null;
    }
    String both = "Jira counts about " + count + " issues and lists " + listed;
    if (count - listed > Math.max(5, count / 50)) {
      return both;
    }
    notes.note(both + "; its count is approximate and may lag behind.");
    return null;
  }

  private void finish(
      Instant begin,
      boolean refresh,
      Feed.@Nullable Listing census,
      @Nullable String brokenOff,
      boolean stopped) {
    Set<Long> listed = census == null || brokenOff != null ? null : census.updates().keySet();
    store.inTransaction(
        () -> {
          intake.writeSightings();
          sources.record(
              source, notes.balance(listed, intake), notes.lines(brokenOff, stopped, intake));
          Set<Long> ids = intake.again();
          String again =
              ids.size() > AGAIN_AT_MOST
                  ? ALL
                  : ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
          if (!again.equals(sources.watermark(source, AGAIN).orElse(""))) {
            sources.advance(source, AGAIN, again);
          }
          if (brokenOff == null) {
            sources.advance(source, "updated", begin.toString());
            if (refresh || sources.watermark(source, "full").isEmpty()) {
              sources.advance(source, "full", READING + " " + begin);
            }
          }
        });
  }
}
