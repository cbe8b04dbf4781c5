package io.oneteam.analyzer.lineage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from small numbers to values. A change copies the few nodes above it and shares
 * all others, so that a copy is free and two maps are compared only where they differ.
 */
final class ForkedMap<V> {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;

  private final @Nullable Object[] root;

  /** Bits of a key below those that the root tells apart. */
  private final int shift;

  private ForkedMap(@Nullable Object[] root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  static <V> ForkedMap<V> empty() {
    return new ForkedMap<>(new @Nullable Object[WIDTH], 0);
  }

  @SuppressWarnings("unchecked")
  @Nullable V get(int key) {
    if (key >>> shift >= WIDTH) {
      return null;
    }
    Object at = root;
    for (int level = shift; level >= 0 && at != null; level -= BITS) {
      at = ((Object[]) at)[key >>> level & WIDTH - 1];
    }
    return (V) at;
  }

  /** The same map but for one key, which is not negative. */
  ForkedMap<V> with(int key, V value) {
    @Nullable Object[] top = root;
    int level = shift;
    while (key >>> level >= WIDTH) {
      @Nullable Object[] above = new @Nullable Object[WIDTH];
      above[0] = top;
      top = above;
      level += BITS;
    }
    return new ForkedMap<>(with(top, level, key, value), level);
  }

  private static @Nullable Object[] with(
      @Nullable Object @Nullable [] node, int level, int key, Object value) {
    @Nullable Object[] copy =
        node == null ? new @Nullable Object[WIDTH] : Arrays.copyOf(node, WIDTH);
    int place = key >>> level & WIDTH - 1;
    copy[place] =
        level == 0 ? value : with((@Nullable Object[]) copy[place], level - BITS, key, value);
    return copy;
  }

  /** Shows, by key, the values here that are not the very same ones there. */
  void differing(ForkedMap<V> there, Visitor<V> each) {
    Object[] other = there.root;
    for (int level = there.shift; level > shift && other != null; level -= BITS) {
      other = (Object[]) other[0];
    }
    for (int level = shift; level > there.shift; level -= BITS) {
      other = new @Nullable Object[] {other};
    }
    differing(root, other, shift, 0, each);
  }

  @SuppressWarnings("unchecked")
  private static <V> void differing(
      @Nullable Object @Nullable [] here,
      @Nullable Object @Nullable [] there,
      int level,
      int key,
      Visitor<V> each) {
    if (here == null || here == there) {
      return;
    }
    for (int i = 0; i < WIDTH; i++) {
      Object mine = here[i];
      Object its = there == null || i >= there.length ? null : there[i];
      int place = key | i << level;
      if (level > 0) {
        differing((Object[]) mine, (Object[]) its, level - BITS, place, each);
      } else if (mine != null && mine != its) {
        each.visit(place, (V) mine);
      }
    }
  }

  /** Is shown keys with their values. */
  interface Visitor<V> {
    void visit(int key, V value);
  }
}
