package io.oneteam.collector.statement;

import java.util.Arrays;

/**
 * A statement without its layout: what black, ruff and their like may change is gone. Trailing
 * commas, redundant parentheses, quotes, joined literals and the case of numbers (SQL: of names) do
 * not count; a comma that makes a tuple of one does.
 */
final class Normal {
  private static final int[] NONE = new int[0];
  private final Language language;
  private Tokens tokens = new Tokens(new char[0]);
  private int[] kept = NONE;
  private long[] hashes = new long[64];
  private int size;

  Normal(Language language) {
    this.language = language;
  }

  /** Takes a statement; its results stand until the next one. */
  void take(Tokens statement) {
    tokens = statement;
    size = 0;
    if (hashes.length < statement.size()) {
      hashes = new long[statement.size() * 2];
    }
    if (kept.length < statement.size()) {
      kept = new int[statement.size() * 2];
    }
    boolean[] dropped = Redundant.in(language, statement);
    for (int i = 0; i < statement.size(); i++) {
      if (!dropped[i]) {
        kept[size] = i;
        hashes[size++] = hash(i);
        if (language == Language.PYTHON && statement.kind(i) == Token.STRING) {
          i = joinStrings(i, dropped);
        }
      }
    }
  }

  /** Number of normalised tokens. */
  int size() {
    return size;
  }

  /** The place, in the statement taken, of a normalised token. */
  int place(int i) {
    return kept[i];
  }

  /** Hash of a normalised token. */
  long token(int i) {
    return hashes[i];
  }

  /** Hash of all of them in order. */
  long hash() {
    return hash(0, size);
  }

  /** Hash of some of them in order, {@code to} exclusive. */
  long hash(int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = Mix.join(hash, hashes[i]);
    }
    return hash;
  }

  /** Whether it is nothing but a string: documentation. */
  boolean onlyText() {
    return size == 1 && tokens.kind(kept[0]) == Token.STRING;
  }

  private int joinStrings(int first, boolean[] dropped) {
    int last = first;
    while (last + 1 < tokens.size()
        && tokens.kind(last + 1) == Token.STRING
        && !dropped[last + 1]) {
      last++;
    }
    if (last > first) {
      StringHash joined = new StringHash(tokens.text);
      for (int i = first; i <= last; i++) {
        joined.add(tokens.start(i), tokens.end(i));
      }
      hashes[size - 1] = joined.finish();
    }
    return last;
  }

  private long hash(int i) {
    Token kind = tokens.kind(i);
    int start = tokens.start(i);
    int end = tokens.end(i);
    if (kind == Token.STRING) {
      StringHash hash = new StringHash(tokens.text);
      hash.add(start, end);
      return hash.finish();
    }
    boolean fold = kind == Token.NUMBER || (language == Language.SQL && kind == Token.NAME);
    long hash = Mix.SEED;
    for (int j = start; j < end; j++) {
      char c = tokens.text[j];
      hash = Mix.add(hash, fold ? Character.toLowerCase(c) : c);
    }
    return Mix.finish(hash);
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(hashes, size));
  }
}
