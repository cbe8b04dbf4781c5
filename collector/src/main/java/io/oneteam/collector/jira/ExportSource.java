package io.oneteam.collector.jira;

import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder or file of exported Jira documents: REST version 2 or 3, Cloud or Data Center, one issue
 * a file, lists, search pages or one a line, gzipped or not. Unchanged files are not read again.
 */
final class ExportSource implements Source {
  /** Part of what decides whether files are read again: a better reading reads them again. */
  private static final String READING = "2";

  private static final Logger LOG = LoggerFactory.getLogger(ExportSource.class);

  private final String name;
  private final Path root;
  private final FlowRules flows;
  private final Store store;
  private final Clock clock;

  ExportSource(String name, Path root, FlowRules flows, Store store, Clock clock) {
    this.name = name;
    this.root = root;
    this.flows = flows;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceOutcome collect(Progress progress) {
    ExportFiles files = new ExportFiles(root);
    List<Path> found = files.list();
    if (found.isEmpty()) {
      throw new SourceException(
          "The Jira export " + root + " holds no *.json, *.ndjson or *.jsonl file.");
    }
    SourceStore sources = new SourceStore(store);
    String state = READING + " " + files.fingerprint(found);
    ExportRun run = new ExportRun(name(), flows, store, clock, progress);
    if (sources.watermark(name(), "files").filter(state::equals).isPresent()) {
      return run.unchanged();
    }
    if (!read(files, found, run, progress)) {
      return run.stopped();
    }
    Map<String, Long> ids = run.ids();
    for (Set<Long> portion : run.separate().portions(ids)) {
      ExportJoin join = new ExportJoin(portion, ids, run);
      if (!read(files, found, join, progress)) {
        return run.stopped();
      }
      join.finish();
    }
    SourceOutcome outcome = run.finish(state);
    LOG.info("{}: {} new, {} unchanged issues", name(), outcome.added(), outcome.unchanged());
    return outcome;
  }

  /** Whether it was read to its end. */
  private static boolean read(
      ExportFiles files, List<Path> found, ExportDocuments.Visitor visitor, Progress progress) {
    for (Path file : found) {
      if (progress.stopping()) {
        return false;
      }
      try {
        new ExportDocuments(visitor).read(file, files.shown(file));
      } catch (IOException e) {
        visitor.broken(files.shown(file), "it ends too early or is damaged: " + e.getMessage());
      }
    }
    return true;
  }

  @Override
  public List<String> check() {
    List<String> problems = new ArrayList<>();
    try {
      ExportFiles files = new ExportFiles(root);
      List<Path> found = files.list();
      if (found.isEmpty()) {
        problems.add("The Jira export " + root + " holds no *.json, *.ndjson or *.jsonl file.");
      }
      for (Path file : found) {
        if (!Files.isReadable(file)) {
          problems.add("The Jira export file " + file + " cannot be read; grant read access.");
        }
      }
    } catch (SourceException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return problems;
  }
}
