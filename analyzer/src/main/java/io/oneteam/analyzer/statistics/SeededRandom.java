package io.oneteam.analyzer.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random numbers that are the same for the same data on every machine: SplitMix64 (Steele, Lea
 * &amp; Flood 2014) as {@link SplittableRandom} gives it. One stream, drawn from in order.
 */
public final class SeededRandom {
  private final SplittableRandom random;

  private SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A new stream. */
  public static SeededRandom of(long seed) {
    return new SeededRandom(seed);
  }

  /**
   * The seed for a figure: the first 8 bytes, big-endian, of the SHA-256 of its key.
   *
   * @param key {@code statistic|scope|as-of}
   */
  public static long seed(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The next number in [0, 1). */
  public double next() {
    return random.nextDouble();
  }

  /** The next index in 0..bound−1. */
  public int index(int bound) {
    return (int) (next() * bound);
  }

  /** A shuffled copy (Fisher-Yates from the end). */
  public <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    for (int i = copy.size() - 1; i >= 1; i--) {
      int j = index(i + 1);
      copy.set(i, copy.set(j, copy.get(i)));
    }
    return copy;
  }

  /** The same shuffle for labels. */
  int[] shuffled(int[] values) {
    int[] copy = values.clone();
    for (int i = copy.length - 1; i >= 1; i--) {
      int j = index(i + 1);
      int swapped = copy[i];
      copy[i] = copy[j];
      copy[j] = swapped;
    }
    return copy;
  }
}
