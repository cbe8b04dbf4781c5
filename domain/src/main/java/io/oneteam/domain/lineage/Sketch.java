package io.oneteam.domain.lineage;

import java.util.Arrays;

/**
 * The smallest hashes of a set: enough to tell how much two sets share, bounded however large they
 * are. Exact up to {@value #SIZE} elements, beyond that an estimate with a standard error of at
 * most 0.05 (bottom-k sketch: Cohen and Kaplan, PODC 2007).
 */
public final class Sketch {
  /** Hashes kept at most. */
  public static final int SIZE = 128;

  private final int elements;
  private final int[] smallest;

  private Sketch(int elements, int[] smallest) {
    this.elements = elements;
    this.smallest = smallest;
  }

  /**
   * Of hashes in any order, repeated or not.
   *
   * @param hashes well mixed
   */
  public static Sketch of(int[] hashes) {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return new Sketch(distinct, Arrays.copyOf(sorted, Math.min(distinct, SIZE)));
  }

  /** From what {@link #elements} and {@link #smallest} gave. */
  static Sketch restore(int elements, int[] smallest) {
    return new Sketch(elements, smallest);
  }

  /** Number of distinct elements of the whole set. */
  public int elements() {
    return elements;
  }

  /** The smallest distinct hashes, ascending. */
  public int[] smallest() {
    return smallest.clone();
  }

  /** Share 0..1 of both sets' elements that are in both (Jaccard); 0 when either is empty. */
  public double similarity(Sketch other) {
    int limit =
        elements <= smallest.length && other.elements <= other.smallest.length
            ? Integer.MAX_VALUE
            : Math.min(smallest.length, other.smallest.length);
    int i = 0;
    int j = 0;
    int both = 0;
    int seen = 0;
    while (seen < limit && i < smallest.length && j < other.smallest.length) {
      int order = Integer.compare(smallest[i], other.smallest[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    if (limit == Integer.MAX_VALUE) {
      seen += smallest.length - i + other.smallest.length - j;
    }
    return seen == 0 || elements == 0 || other.elements == 0 ? 0 : (double) both / seen;
  }

  /** Share 0..1 of this set's elements that the other has too; 0 when either is empty. */
  public double containedIn(Sketch other) {
    if (elements == 0 || other.elements == 0) {
      return 0;
    }
    double similarity = similarity(other);
    double shared = similarity * ((double) elements + other.elements) / (1 + similarity);
    return Math.min(1, shared / elements);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && elements == that.elements
        && Arrays.equals(smallest, that.smallest);
  }

  @Override
  public int hashCode() {
    return 31 * elements + Arrays.hashCode(smallest);
  }

  @Override
  public String toString() {
    return "Sketch of " + elements;
  }
}
