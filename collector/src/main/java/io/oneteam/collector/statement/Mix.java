package io.oneteam.collector.statement;

/** Hashes that are well mixed and the same on every machine. */
public final class Mix {
  static final long SEED = 0xCBF29CE484222325L;
  private static final long FNV = 0x100000001B3L;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Mix() {}

  /** One more character (FNV-1a); to be finished. */
  static long add(long hash, char c) {
    return (hash ^ c) * FNV;
  }

  /** One more finished hash, position counting. */
  public static long join(long hash, long next) {
    return finish(hash * STEP + next);
  }

  /** Spreads every input bit over all output bits (MurmurHash3's finaliser). */
  static long finish(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  /** The finished hash of a text. */
  public static long of(String text) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return finish(hash);
  }
}
