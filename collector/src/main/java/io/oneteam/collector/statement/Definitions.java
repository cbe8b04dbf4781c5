package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Definition.Kind;
import io.oneteam.domain.lineage.Sketch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows definitions from header to end and sketches their bodies. */
final class Definitions {
  private static final int MOST = 1_000;
  private static final int DEEPEST = 8;
  private static final int GRAM = 4;
  private static final long SELF = Mix.of("self");
  private static final long CLS = Mix.of("cls");
  private static final long DOT = Mix.of(".");
  private static final long COMMA = Mix.of(",");
  private static final long OWN_NAME = Mix.of("<name>");

  private record Open(String name, Kind kind, int depth, int from) {}

  private final List<Definition> done = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int[] tokens = new int[256];
  private int size;

  List<Definition> done() {
    return done;
  }

  /** Takes the next statement with its normal form. */
  void take(Language language, Tokens statement, Normal normal, int depth) {
    closeTo(depth);
    Header header =
        done.size() + open.size() < MOST && open.size() < DEEPEST
            ? Header.in(language, statement)
            : null;
    if (header != null) {
      String name = statement.text(header.place());
      if (name.length() <= 200) {
        open.push(new Open(name, kind(header.kind()), depth, size));
      }
    }
    if (!open.isEmpty()) {
      append(statement, normal, header);
    }
  }

  /** The chunk ends, and everything in it. */
  void end() {
    closeTo(Integer.MIN_VALUE);
  }

  private Kind kind(Kind alone) {
    Open around = open.peek();
    return alone == Kind.FUNCTION && around != null && around.kind() == Kind.CLASS
        ? Kind.METHOD
        : alone;
  }

  private void closeTo(int depth) {
    for (Open last = open.peek(); last != null && last.depth() >= depth; last = open.peek()) {
      open.pop();
      int count = size - last.from();
      done.add(new Definition(last.name(), last.kind(), count, sketch(last.from(), count)));
    }
    size = open.isEmpty() ? 0 : size;
  }

  private void append(Tokens statement, Normal normal, @Nullable Header header) {
    boolean[] annotation = header == null ? null : Annotations.in(statement);
    for (int i = 0; i < normal.size(); i++) {
      int place = normal.place(i);
      long hash = normal.token(i);
      if (hash == SELF || hash == CLS) {
        long next = i + 1 < normal.size() ? normal.token(i + 1) : 0;
        i += next == DOT || (next == COMMA && header != null) ? 1 : 0;
        continue;
      }
      if (annotation != null && annotation[place]) {
        continue;
      }
      push(header != null && place == header.place() ? OWN_NAME : hash);
    }
  }

  private void push(long hash) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    tokens[size++] = (int) hash;
  }

  private Sketch sketch(int from, int count) {
    int grams = Math.max(Math.min(count, 1), count - GRAM + 1);
    int[] hashes = new int[grams];
    for (int i = 0; i < grams; i++) {
      long hash = 0;
      for (int j = 0; j < Math.min(GRAM, count); j++) {
        hash = Mix.join(hash, tokens[from + i + j]);
      }
      hashes[i] = (int) (hash >>> 32);
    }
    return Sketch.of(hashes);
  }
}
