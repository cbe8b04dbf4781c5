package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final int COMMITS = 1000;
  private static final long ALL = Long.MAX_VALUE;

  @TempDir Path folder;
  private final AtomicInteger offered = new AtomicInteger();
  private TestRepository repository;
  private ObjectReader reader;
  private ObjectId head;

  /** A file that grows by a line with each commit. */
  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("pricing.git"));
    StringBuilder content = new StringBuilder();
    ObjectId[] parents = {};
    for (int i = 0; i < COMMITS; i++) {
      content.append(i).append('\n');
      head = repository.commit("Line " + i, Map.of("prices.csv", content.toString()), parents);
      parents = new ObjectId[] {head};
    }
    reader = repository.repository.newObjectReader();
  }

  @AfterEach
  void close() {
    reader.close();
    repository.close();
  }

  @Test
  void readsTheSameInPiecesAsAtOnce() {
    List<List<String>> pieces = new ArrayList<>();
    read(100, piece -> pieces.add(said(piece)));
    List<String> atOnce = new ArrayList<>();
    read(ALL, piece -> atOnce.addAll(said(piece)));
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(pieces.stream().flatMap(List::stream)).containsExactlyElementsOf(atOnce);
    assertThat(atOnce).hasSize(COMMITS).startsWith("Line 0 +1 -0").endsWith("Line 999 +1 -0");
  }

  @Test
  void aPieceThatCannotBeStoredEndsTheReading() {
    Intake.Sink full =
        piece -> {
          throw new IllegalStateException("disk full");
        };
    assertThatThrownBy(() -> read(100, full)).hasMessage("disk full");
    assertThat(offered.get()).isBetween(1, COMMITS - 1);
  }

  private void read(long most, Intake.Sink sink) {
    Graph graph = new Graph(reader, List.of(), Set.of());
    graph.follow(head);
    try (Workers workers = new Workers(2);
        ContentReader.Session counting = new Counting()) {
      new Intake(repository.repository, graph, workers, Progress.silent(), counting, most)
          .run(sink);
    }
  }

  private static List<String> said(List<ReadCommit> piece) {
    return piece.stream()
        .map(
            commit ->
                commit.message.subject()
                    + " +"
                    + commit.changes.get(0).added
                    + " -"
                    + commit.changes.get(0).deleted)
        .toList();
  }

  /** Wants nothing, and counts what it was offered. */
  private final class Counting implements ContentReader.Session {
    @Override
    public boolean wants(String path, String blob) {
      offered.incrementAndGet();
      return false;
    }

    @Override
    public void accept(String path, String blob, byte[] content, boolean truncated) {}

    @Override
    public void missing(String path, String blob) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
