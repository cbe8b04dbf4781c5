package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.LineCounter.Work;
import io.oneteam.collector.git.pack.PackedReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads new commits in pieces that memory holds: one is stored while the next is read. First what
 * commits say and which paths they change, in commit order; then lines and contents, path by path.
 */
final class Intake {
  private static final int CHUNK = 128;
  private static final int PATHS = 8;

  /** Changes of a piece for each megabyte of heap; each takes some 150 bytes. */
  private static final int CHANGES_PER_MEGABYTE = 300;

  private final Repository repository;
  private final Graph graph;
  private final Workers workers;
  private final Progress progress;
  private final ContentReader.Session contents;
  private final long most;
  private volatile boolean abandoned;

  Intake(
      Repository repository,
      Graph graph,
      Workers workers,
      Progress progress,
      ContentReader.Session contents) {
    this(
        repository,
        graph,
        workers,
        progress,
        contents,
        (Runtime.getRuntime().maxMemory() >> 20) * CHANGES_PER_MEGABYTE);
  }

  /**
   * With pieces of a given size.
   *
   * @param most changes and commits after which a piece takes no further commits
   */
  Intake(
      Repository repository,
      Graph graph,
      Workers workers,
      Progress progress,
      ContentReader.Session contents,
      long most) {
    this.repository = repository;
    this.graph = graph;
    this.workers = workers;
    this.progress = progress;
    this.contents = contents;
    this.most = most;
  }

  /** Takes whole commits, parents first. */
  interface Sink {
    void accept(List<ReadCommit> commits);
  }

  void run(Sink sink) {
    int done = 0;
    Future<List<ReadCommit>> next = ahead(done);
    try {
      while (done < graph.added().size()) {
        List<ReadCommit> piece = Workers.result(next);
        done += piece.size();
        progress.at(done, graph.added().size(), "commits");
        next = ahead(done);
        contents.flush();
        sink.accept(piece);
      }
    } finally {
      abandoned = true;
      Workers.settle(next);
    }
  }

  private Future<List<ReadCommit>> ahead(int done) {
    List<Graph.Node> nodes = graph.added();
    return workers.ahead(
        () -> {
          List<ReadCommit> piece = read(nodes, done);
          count(piece, done, nodes.size());
          return piece;
        });
  }

  private List<ReadCommit> read(List<Graph.Node> nodes, int from) {
    int chunks = (nodes.size() - from + CHUNK - 1) / CHUNK;
    Map<Integer, List<ReadCommit>> results = Collections.synchronizedMap(new HashMap<>());
    AtomicInteger next = new AtomicInteger();
    AtomicLong weight = new AtomicLong();
    workers.all(
        () -> {
          try (CommitReader reader = new CommitReader(graph, PackedReader.of(repository))) {
            while (weight.get() < most) {
              int chunk = next.getAndIncrement();
              if (chunk >= chunks) {
                break;
              }
              stopIfAsked();
              int first = from + chunk * CHUNK;
              List<ReadCommit> commits = new ArrayList<>(CHUNK);
              for (Graph.Node node : nodes.subList(first, Math.min(first + CHUNK, nodes.size()))) {
                ReadCommit commit = reader.read(node);
                commits.add(commit);
                weight.addAndGet(commit.changes.size() + 2L);
              }
              results.put(chunk, commits);
            }
          }
          return null;
        });
    List<ReadCommit> piece = new ArrayList<>();
    for (int chunk = 0; chunk < results.size(); chunk++) {
      piece.addAll(results.getOrDefault(chunk, List.of()));
    }
    return piece;
  }

  private void count(List<ReadCommit> piece, int done, int total) {
    List<List<Work>> paths = byPath(piece);
    long changes = paths.stream().mapToLong(List::size).sum();
    AtomicInteger next = new AtomicInteger();
    AtomicLong counted = new AtomicLong();
    workers.all(
        () -> {
          try (LineCounter counter =
              new LineCounter(PackedReader.of(repository), contents, Intake::problem)) {
            for (int at = next.getAndAdd(PATHS); at < paths.size(); at = next.getAndAdd(PATHS)) {
              stopIfAsked();
              for (List<Work> path : paths.subList(at, Math.min(at + PATHS, paths.size()))) {
                for (Work work : path) {
                  counter.count(work);
                }
                counted.addAndGet(path.size());
              }
              long share = changes == 0 ? 0 : piece.size() * counted.get() / changes;
              progress.at(done + share, total, "commits");
            }
          }
          return null;
        });
  }

  /** Changes of one path in commit order; paths in their order, but the longest lists first. */
  private static List<List<Work>> byPath(List<ReadCommit> piece) {
    Map<String, List<Work>> byPath = new HashMap<>();
    for (ReadCommit commit : piece) {
      for (Change change : commit.changes) {
        byPath.computeIfAbsent(change.path, p -> new ArrayList<>(2)).add(new Work(commit, change));
      }
    }
    List<List<Work>> paths = new ArrayList<>(byPath.values());
    paths.sort(
        Comparator.comparing((List<Work> path) -> path.size() < 1000)
            .thenComparing(path -> path.get(0).change().path));
    return paths;
  }

  private static void problem(Work work, ReadCommit.Problem problem) {
    synchronized (work.commit()) {
      work.commit().problems.add(problem);
    }
  }

  private void stopIfAsked() {
    if (abandoned || progress.stopping()) {
      throw new Workers.Stopped();
    }
  }
}
