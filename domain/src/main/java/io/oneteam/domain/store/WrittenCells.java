package io.oneteam.domain.store;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells versions of a notebook between which nobody wrote anything: cells were run again and only
 * their outputs differ. A version that could not be read is taken for written.
 */
final class WrittenCells {
  private final Map<String, byte[]> hashes;

  private WrittenCells(Map<String, byte[]> hashes) {
    this.hashes = hashes;
  }

  /** Of a repository's notebooks whose format holds outputs. */
  static WrittenCells of(Store store, int repository) {
    return new WrittenCells(new ContentStore(store).written(repository));
  }

  /** Whether there is no such notebook. */
  boolean none() {
    return hashes.isEmpty();
  }

  /** Whether two blobs, by hexadecimal id, have the same written in their cells. */
  boolean alike(@Nullable String blob, @Nullable String other) {
    byte[] written = blob == null ? null : hashes.get(blob);
    return written != null && other != null && Arrays.equals(written, hashes.get(other));
  }
}
