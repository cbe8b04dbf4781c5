package io.oneteam.collector.deployments;

import io.oneteam.collector.Progress;
import io.oneteam.collector.ShortNames;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.table.JsonTable;
import io.oneteam.collector.table.Problem;
import io.oneteam.collector.table.Table;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Reconciliation.Explanation;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.DeploymentStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of deployment records: CSV with the columns {@code environment, repository, commit,
 * version, at, status, last-not-live}, or JSON with these keys. Commit or version is enough;
 * without a status the deployment succeeded. Where arrivals are known from snapshots only, {@code
 * at} is when it was first seen live and {@code last-not-live} when it was last seen not live. A
 * JSON file may also be what a model registry (MLflow) answered.
 */
public final class DeploymentSource implements Source {
  private static final int LINES = 50;
  private final String name;
  private final Path file;
  private final Settings settings;
  private final Store store;

  private DeploymentSource(String name, Path file, Settings settings, Store store) {
    this.name = name;
    this.file = file;
    this.settings = settings;
    this.store = store;
  }

  /** All configured files. */
  public static List<Source> of(Settings settings, Store store) {
    List<Source> sources = new ArrayList<>();
    ShortNames.of(settings.deployments().stream().map(Path::of).toList())
        .forEach(
            (file, name) ->
                sources.add(new DeploymentSource("deployments " + name, file, settings, store)));
    return sources;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceOutcome collect(Progress progress) {
    Records records = records();
    int bad = records.leftOut();
    List<Explanation> explained =
        bad == 0 ? List.of() : List.of(new Explanation("row that cannot be read", bad));
    Reconciliation balance =
        new Reconciliation(
            name(), "deployments", records.atSource(), records.deployments().size(), explained);
    long before =
        store.inTransaction(
            () -> {
              new SourceStore(store).record(name(), List.of(balance), lines(records.problems()));
              return new DeploymentStore(store).replace(name(), records.deployments());
            });
    long now = records.deployments().size();
    progress.at(now, now, "deployments");
    return new SourceOutcome(Math.max(0, now - before), Math.min(before, now), bad, false);
  }

  @Override
  public List<String> check() {
    try {
      return records().problems().stream().map(problem -> problem.in(file.toString())).toList();
    } catch (SourceException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private Records records() {
    boolean json = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)");
    Optional<RegistryExport> registry = json ? RegistryExport.read(file) : Optional.empty();
    if (registry.isPresent()) {
      return registry.get().records(settings.repositories());
    }
    Table table =
        json
            ? JsonTable.read(file)
            : Table.read(file, DeploymentRows.HEADINGS, List.of("environment", "at"));
    DeploymentRows rows = new DeploymentRows(settings.zone(), onlyRepository());
    table.rows().forEach(rows::add);
    List<Problem> problems = new ArrayList<>(table.problems());
    problems.addAll(rows.problems());
    return new Records(table.rows().size(), rows.problems().size(), rows.deployments(), problems);
  }

  private @Nullable String onlyRepository() {
    return settings.repositories().size() == 1 ? settings.repositories().get(0).label() : null;
  }

  private List<QualityLine> lines(List<Problem> problems) {
    List<QualityLine> lines = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(LINES, problems.size()))) {
      Severity severity = problem.harmless() ? Severity.NOTE : Severity.GAP;
      lines.add(
          new QualityLine(severity, name(), problem.in(String.valueOf(file.getFileName())), 1));
    }
    if (problems.size() > LINES) {
      int more = problems.size() - LINES;
      lines.add(new QualityLine(Severity.GAP, name(), more + " further rows are left out.", more));
    }
    return lines;
  }

  /**
   * What a file holds.
   *
   * @param atSource how many records
   * @param leftOut how many of them are left out
   * @param deployments the others
   * @param problems what is wrong with the file or with records
   */
  record Records(int atSource, int leftOut, List<Deployment> deployments, List<Problem> problems) {}
}
