package io.oneteam.collector.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an export again for some issues, and brings their changelog entries to them. */
final class ExportJoin implements ExportDocuments.Visitor {
  private final Set<Long> wanted;
  private final Map<String, Long> issues;
  private final ExportRun run;
  private final List<Placed> documents = new ArrayList<>();
  private final Map<Long, Entries> entries = new HashMap<>();

  private record Placed(String place, long id, JsonNode document) {}

  private static final class Entries {
    private final List<JsonNode> histories = new ArrayList<>();
    private long total = -1;

    void add(List<JsonNode> more, long said) {
      histories.addAll(more);
      total = Math.max(total, said);
    }
  }

  /**
   * For a portion.
   *
   * @param issues ids by id and by key
   */
  ExportJoin(Set<Long> wanted, Map<String, Long> issues, ExportRun run) {
    this.wanted = wanted;
    this.issues = issues;
    this.run = run;
  }

  @Override
  public void document(String place, JsonNode document) {
    long id = JiraJson.number(document, "id", -1);
    if (ExportRun.isIssue(document)) {
      if (wanted.contains(id)) {
        documents.add(new Placed(place, id, document));
      }
      return;
    }
    for (ChangelogPiece piece : ChangelogPiece.of(place, document)) {
      Long owner = piece.owner(issues);
      if (owner != null && wanted.contains(owner)) {
        entries.computeIfAbsent(owner, key -> new Entries()).add(piece.histories(), piece.total());
      }
    }
  }

  @Override
  public void broken(String place, String reason) {
    // Told when the export was read for the first time.
  }

  /** Hands the issues on, whole. */
  void finish() {
    for (Placed issue : documents) {
      Entries apart = entries.get(issue.id());
      if (apart != null) {
        JsonNode own = issue.document().path("changelog");
        Entries all = new Entries();
        List<JsonNode> embedded = new ArrayList<>();
        own.path("histories").forEach(embedded::add);
        all.add(embedded, JiraJson.number(own, "total", -1));
        all.add(apart.histories, apart.total);
        run.joined(issue.place(), issue.document(), all.histories, all.total);
      }
    }
  }
}
