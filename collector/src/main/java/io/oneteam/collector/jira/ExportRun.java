package io.oneteam.collector.jira;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Reconciliation.Explanation;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueRecord;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One reading of an export: sorts documents by what they are, writes issues in batches. */
final class ExportRun implements ExportDocuments.Visitor {
  private final String source;
  private final FlowRules flows;
  private final Clock clock;
  private final Progress progress;
  private final IssueStore issues;
  private final SourceStore sources;
  private final Store store;
  private final Notes notes;
  private final Sightings sightings = new Sightings();
  private final IssueNormaliser normaliser;
  private final Map<Long, IssueRecord> batch = new LinkedHashMap<>();
  private final Map<Long, Copy> newest = new HashMap<>();
  private IssueStore.Written written = IssueStore.Written.nothing();
  private long documents;
  private final SeparateChangelogs separate = new SeparateChangelogs();
  private long readable;
  private long other;

  /** What is remembered of a document: of several copies the newest and fullest counts. */
  private record Copy(String key, Instant updated, int read, long total, long missingComments) {
    boolean betterThan(Copy copy) {
      int order = updated.compareTo(copy.updated());
      return order > 0 || (order == 0 && read > copy.read());
    }
  }

  ExportRun(String source, FlowRules flows, Store store, Clock clock, Progress progress) {
    this.source = source;
    this.flows = flows;
    this.clock = clock;
    this.progress = progress;
    this.store = store;
    this.issues = new IssueStore(store);
    this.sources = new SourceStore(store);
    this.notes = new Notes(source);
    this.normaliser =
        new IssueNormaliser(FieldIds.byName(), new Accounts(new IdentityStore(store)), sightings);
  }

  @Override
  public void document(String place, JsonNode document) {
    List<ChangelogPiece> pieces =
        isIssue(document) ? List.of() : ChangelogPiece.of(place, document);
    pieces.forEach(separate::count);
    if (isIssue(document)) {
      documents++;
      issue(place, document);
    } else if (!pieces.isEmpty()) {
      return;
    } else if (document.has("statusCategory")) {
      sightings.status(document, null);
    } else if (CustomValue.sprint(document) != null) {
      sightings.sprint(CustomValue.sprint(document));
    } else if (document.path("values").isArray()) {
      document.path("values").forEach(value -> document(place, value));
    } else {
      other++;
    }
  }

  static boolean isIssue(JsonNode document) {
    return document.path("fields").isObject() && document.has("id");
  }

  /** Ids of the issues read so far, by id and by key. */
  Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>();
    newest.forEach(
        (id, copy) -> {
          ids.put(copy.key(), id);
          ids.put(Long.toString(id), id);
        });
    return ids;
  }

  SeparateChangelogs separate() {
    return separate;
  }

  @Override
  public void broken(String place, String reason) {
    documents++;
    notes.unreadable(place, reason);
  }

  private void issue(String place, JsonNode document) {
    try {
      take(document, normaliser.changelog(document));
      readable++;
    } catch (NotAnIssueException e) {
      notes.unreadable(place, String.valueOf(e.getMessage()));
    }
  }

  /** Takes an issue again, with entries that stand apart from it. */
  void joined(String place, JsonNode document, List<JsonNode> histories, long total) {
    try {
      take(document, normaliser.changelog(histories, total));
    } catch (NotAnIssueException e) {
      throw new IllegalStateException(place + " was an issue before", e);
    }
  }

  private void take(JsonNode document, @Nullable Changelog changelog) throws NotAnIssueException {
    IssueRecord issue = normaliser.normalise(document, changelog);
    Copy copy =
        new Copy(
            issue.key(),
            issue.updated(),
            issue.changes().size(),
            changelog == null ? 0 : changelog.total(),
            Comments.missing(document.path("fields").path("comment")));
    Copy before = newest.get(issue.id());
    if (before != null && !copy.betterThan(before)) {
      return;
    }
    newest.put(issue.id(), copy);
    batch.put(issue.id(), issue);
    if (batch.size() >= IssueStore.BATCH) {
      flush();
    }
  }

  private void flush() {
    written = written.plus(issues.save(source, List.copyOf(batch.values())));
    batch.clear();
    progress.at(newest.size(), 0, "issues");
  }

  /** Nothing was read since the files are as they were; gaps stay what they were, too. */
  SourceOutcome unchanged() {
    long gaps =
        sources.qualityLines().stream()
            .filter(line -> line.severity() == Severity.GAP && line.topic().equals(source))
            .mapToLong(QualityLine::count)
            .sum();
    return new SourceOutcome(0, issues.issues(source), gaps, false);
  }

  /** Keeps what was read so far; the next run begins anew. */
  SourceOutcome stopped() {
    flush();
    return new SourceOutcome(written.added(), written.unchanged(), notes.unreadable(), true);
  }

  /** Writes the rest, the balance and the lines. */
  SourceOutcome finish(String state) {
    flush();
    store.inTransaction(
        () -> {
          issues.statuses(source, sightings.statuses());
          issues.sprints(source, sightings.sprints());
          issues.releases(source, sightings.releases());
          long gone = stampAbsent();
          tell(gone);
          sources.record(source, List.of(issueBalance(), historyBalance()), notes.lines());
          sources.advance(source, "files", state);
        });
    return new SourceOutcome(
        written.added(), written.unchanged(), notes.unreadable() + written.foreign().size(), false);
  }

  private long stampAbsent() {
    Map<Long, @Nullable String> gone = new TreeMap<>();
    for (Long id : issues.updates(source).keySet()) {
      if (!newest.containsKey(id)) {
        gone.put(id, "unobserved");
      }
    }
    issues.absent(gone, clock.instant());
    return gone.size();
  }

  private void tell(long gone) {
    if (gone > 0) {
      notes.note(
          gone + " issues of earlier exports are not in this one; they are kept as unobserved.",
          gone);
    }
    if (!written.foreign().isEmpty()) {
      notes.gap(
          written.foreign().size()
              + " issues have ids that another source uses for different issues; two Jira sites"
              + " are mixed: use one oneteam home for each site.",
          written.foreign().size());
    }
    long missingComments = newest.values().stream().mapToLong(Copy::missingComments).sum();
    if (missingComments > 0) {
      notes.warning(
          missingComments + " comments are not in the exported documents (Jira sends a page only).",
          missingComments);
    }
    issues.incomplete(source).forEach(notes::incomplete);
    if (separate.homeless() > 0) {
      notes.warning(
          separate.homeless()
              + " changelog entries belong to no issue of this export; save their issues, too, and"
              + " name the files after them.",
          separate.homeless());
    }
    if (other > 0) {
      notes.note(other + " documents are no issues and were passed over.", other);
    }
    if (!sightings.contradictory().isEmpty()) {
      notes.warning(
          "Documents disagree about the status category of "
              + String.join(", ", sightings.contradictory())
              + " (status ids); the newest consistent one counts. Set jira.statuses to decide.",
          sightings.contradictory().size());
    }
    notes.flows(issues.uncategorised(source), flows);
  }

  private Reconciliation issueBalance() {
    List<Explanation> explained = new ArrayList<>();
    add(explained, "unreadable documents", notes.unreadable());
    add(explained, "another copy of the same issue", readable - newest.size());
    add(explained, "held by another source", written.elsewhere().size());
    add(explained, "id of another Jira site", written.foreign().size());
    return new Reconciliation(source, "issues", documents, issues.issues(source), explained);
  }

  private Reconciliation historyBalance() {
    List<Explanation> explained = new ArrayList<>();
    add(
        explained,
        "not sent by the server",
        newest.values().stream().mapToLong(copy -> copy.total() - copy.read()).sum());
    add(explained, "held by another source", read(written.elsewhere()));
    add(explained, "id of another Jira site", read(written.foreign()));
    long total = newest.values().stream().mapToLong(Copy::total).sum();
    return new Reconciliation(source, "histories", total, issues.histories(source), explained);
  }

  private long read(List<Long> ids) {
    return ids.stream().map(newest::get).filter(Objects::nonNull).mapToLong(Copy::read).sum();
  }

  private static void add(List<Explanation> explained, String reason, long count) {
    if (count > 0) {
      explained.add(new Explanation(reason, count));
    }
  }
}
