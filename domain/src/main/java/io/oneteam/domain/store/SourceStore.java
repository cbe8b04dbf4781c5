package io.oneteam.domain.store;

import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each source said last: its balance, its quality lines, its watermarks. */
public final class SourceStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Store store;

  /** Over an open store. */
  public SourceStore(Store store) {
    this.store = store;
  }

  /** Replaces what a source said before, in one transaction (joining an open one). */
  public void record(String source, List<Reconciliation> balance, List<QualityLine> lines) {
    store.inTransaction(
        () -> {
          store.jdbc().sql("DELETE FROM reconciliation WHERE source = ?").param(source).update();
          store.jdbc().sql("DELETE FROM quality_line WHERE source = ?").param(source).update();
          for (Reconciliation r : balance) {
            store
                .jdbc()
                .sql(
                    "INSERT INTO reconciliation (source, kind, at_source, stored, explained)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                    source,
                    r.kind(),
                    r.atSource(),
                    r.stored(),
                    JSON.writeValueAsString(r.explained()))
                .update();
          }
          int position = 0;
          for (QualityLine line : lines) {
            store
                .jdbc()
                .sql(
                    "INSERT INTO quality_line (source, position, severity, topic, sentence, rows_concerned)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                    source,
                    position++,
                    line.severity().name(),
                    line.topic(),
                    line.sentence(),
                    line.count())
                .update();
          }
        });
  }

  /** Puts a failure in the place of a source's quality lines; its balance stays as it was. */
  public void recordFailure(String source, QualityLine line) {
    List<Reconciliation> before =
        reconciliations().stream().filter(r -> r.source().equals(source)).toList();
    record(source, before, List.of(line));
  }

  /** Forgets what sources said that are not configured any more; their history stays. */
  public void keepOnly(Collection<String> sources) {
    store.inTransaction(
        () -> {
          for (String table : List.of("reconciliation", "quality_line")) {
            store
                .jdbc()
                .sql("DELETE FROM " + table + " WHERE source NOT IN (:sources)")
                .param("sources", sources)
                .update();
          }
        });
  }

  /** All balances, by source and kind. */
  public List<Reconciliation> reconciliations() {
    return store
        .jdbc()
        .sql(
            "SELECT source, kind, at_source, stored, explained FROM reconciliation ORDER BY source, kind")
        .query(
            (row, n) ->
                new Reconciliation(
                    row.getString("source"),
                    row.getString("kind"),
                    row.getLong("at_source"),
                    row.getLong("stored"),
                    JSON.readValue(row.getString("explained"), new TypeReference<>() {})))
        .list();
  }

  /** All quality lines, by source and position. */
  public List<QualityLine> qualityLines() {
    return store
        .jdbc()
        .sql(
            "SELECT severity, topic, sentence, rows_concerned FROM quality_line ORDER BY source, position")
        .query(
            (row, n) ->
                new QualityLine(
                    QualityLine.Severity.valueOf(row.getString("severity")),
                    row.getString("topic"),
                    row.getString("sentence"),
                    row.getLong("rows_concerned")))
        .list();
  }

  /** A source's watermark; empty before it was first set. */
  public Optional<String> watermark(String source, String name) {
    return store
        .jdbc()
        .sql("SELECT mark FROM watermark WHERE source = ? AND name = ?")
        .params(source, name)
        .query(String.class)
        .optional();
  }

  /** Sets a watermark, in the transaction of what lies behind it. */
  public void advance(String source, String name, String mark) {
    store.inTransaction(
        () -> {
          store
              .jdbc()
              .sql("DELETE FROM watermark WHERE source = ? AND name = ?")
              .params(source, name)
              .update();
          store
              .jdbc()
              .sql("INSERT INTO watermark (source, name, mark) VALUES (?, ?, ?)")
              .params(source, name, mark)
              .update();
        });
  }
}
