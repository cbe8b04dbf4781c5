package io.oneteam.collector.jira;

import io.oneteam.collector.Progress;
import io.oneteam.collector.jira.RequestFailure.Kind;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueRecord;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the issues of a project as they come, and commits them batch by batch. */
final class Intake implements Feed.Sink {
  private final String source;
  private final IssueStore issues;
  private final ProjectNotes notes;
  private final Progress progress;
  private final Sightings sightings = new Sightings();
  private final IssueNormaliser normaliser;
  private final Map<Long, IssueRecord> batch = new LinkedHashMap<>();
  private final Map<Long, Instant> known = new HashMap<>();
  private final Set<Long> done = new HashSet<>();
  private final Set<Long> withheld = new HashSet<>();
  private final Set<Long> unreadable = new HashSet<>();

  /** Issues of which a former run could not read something, and this one did not yet. */
  private final Set<Long> again = new TreeSet<>();

  private final Set<Long> halfRead = new HashSet<>();
  private IssueStore.Written written = IssueStore.Written.nothing();
  private boolean refresh;

  Intake(String source, Site site, Store store, ProjectNotes notes, Progress progress) {
    this.source = source;
    this.issues = new IssueStore(store);
    this.notes = notes;
    this.progress = progress;
    this.normaliser =
        new IssueNormaliser(site.fields(), new Accounts(new IdentityStore(store)), sightings);
    site.statuses().forEach(status -> sightings.status(status, null));
  }

  /** Says what the store has; on a refresh that does not count. */
  void know(
      Map<Long, Instant> own,
      Map<Long, Instant> elsewhere,
      Set<Long> halfRead,
      boolean refreshing) {
    known.putAll(elsewhere);
    known.putAll(own);
    known.keySet().removeAll(halfRead);
    again.addAll(halfRead);
    refresh = refreshing;
  }

  /** Whether an issue with this last update is to be read. */
  boolean wants(long id, Instant updated) {
    if (done.contains(id) || withheld.contains(id)) {
      return false;
    }
    Instant stored = known.get(id);
    return refresh || stored == null || !stored.equals(updated);
  }

  @Override
  public void issue(JsonNode document, @Nullable List<JsonNode> histories, long total) {
    long id = JiraJson.number(document, "id", -1);
    done.add(id);
    again.remove(id);
    try {
      Changelog changelog =
          histories == null
              ? normaliser.changelog(document)
              : normaliser.changelog(histories, total);
      IssueRecord issue = normaliser.normalise(document, changelog);
      batch.put(issue.id(), issue);
      known.put(issue.id(), issue.updated());
    } catch (NotAnIssueException e) {
      unreadable.add(id);
      notes.unreadable("Issue " + id, String.valueOf(e.getMessage()));
    }
    if (batch.size() >= IssueStore.BATCH) {
      flush();
    }
  }

  @Override
  public void again(long id, String what, String reason) {
    halfRead.add(id);
    notes.unreadable(what + " of issue " + id, reason.replaceAll("\\.$", ""));
  }

  @Override
  public void withheld(long id) {
    withheld.add(id);
  }

  @Override
  public void unreadable(String issue, String reason) {
    notes.unreadable(issue, reason);
    long id = JiraJson.number(issue.replace("Issue ", ""), -1);
    if (id >= 0) {
      unreadable.add(id);
      done.add(id);
    }
  }

  @Override
  public void commit() {
    if (batch.size() >= IssueStore.BATCH / 2) {
      flush();
    }
    if (progress.stopping()) {
      flush();
      throw new RequestFailure(Kind.STOPPED, "Reading was stopped on request");
    }
  }

  void flush() {
    if (!batch.isEmpty()) {
      written = written.plus(issues.save(source, List.copyOf(batch.values())));
      batch.clear();
      progress.at(done.size(), 0, "issues");
    }
  }

  void writeSightings() {
    issues.statuses(source, sightings.statuses());
    issues.sprints(source, sightings.sprints());
    issues.releases(source, sightings.releases());
  }

  Sightings sightings() {
    return sightings;
  }

  IssueStore.Written written() {
    return written;
  }

  /** Issues that the next run is to ask for again. */
  Set<Long> again() {
    Set<Long> all = new TreeSet<>(again);
    all.addAll(halfRead);
    return all;
  }

  /** Issues taken in this run. */
  int taken() {
    return done.size();
  }

  /** Ids that cannot be read. */
  Set<Long> unreadable() {
    return unreadable;
  }

  /** Ids that were listed and asked for, and not handed over. */
  Set<Long> withheld() {
    return withheld;
  }
}
