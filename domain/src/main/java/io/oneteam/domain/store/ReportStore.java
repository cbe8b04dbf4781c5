package io.oneteam.domain.store;

import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports as last computed, one for each team and period. */
public final class ReportStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Store store;

  /** Over an open store. */
  public ReportStore(Store store) {
    this.store = store;
  }

  /** Replaces a team's report of a period; the rules of the first time stay its baseline. */
  public void save(Report report) {
    byte[] document = pack(report);
    store.inTransaction(
        () -> {
          String team = report.team().name();
          String period = report.period().name();
          List<Definition> before = baseline(team, period);
          store
              .jdbc()
              .sql("DELETE FROM report WHERE team = ? AND period = ?")
              .params(team, period)
              .update();
          store
              .jdbc()
              .sql(
                  "INSERT INTO report (team, period, period_from, as_of, baseline, document)"
                      + " VALUES (?, ?, ?, ?, ?, ?)")
              .params(
                  team,
                  period,
                  report.period().from(),
                  report.asOf().toEpochMilli(),
                  JSON.writeValueAsString(before.isEmpty() ? report.definitions() : before),
                  document)
              .update();
        });
  }

  /** A team's report of a period. */
  public Optional<Report> find(String team, String period) {
    return store
        .jdbc()
        .sql("SELECT document FROM report WHERE team = ? AND period = ?")
        .params(team, period)
        .query((row, n) -> unpack(row.getBytes("document")))
        .optional();
  }

  /** The rules that a team's report of a period was first made with; empty when there is none. */
  public List<Definition> baseline(String team, String period) {
    return store
        .jdbc()
        .sql("SELECT baseline FROM report WHERE team = ? AND period = ?")
        .params(team, period)
        .query(
            (row, n) ->
                JSON.readValue(row.getString("baseline"), new TypeReference<List<Definition>>() {}))
        .optional()
        .orElse(List.of());
  }

  /** Names of the periods a team has reports of, oldest first. */
  public List<String> periods(String team) {
    return store
        .jdbc()
        .sql("SELECT period FROM report WHERE team = ? ORDER BY period_from, period")
        .param(team)
        .query(String.class)
        .list();
  }

  private static byte[] pack(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      JSON.writeValue(out, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Report unpack(byte[] document) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
      return JSON.readValue(in, Report.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
