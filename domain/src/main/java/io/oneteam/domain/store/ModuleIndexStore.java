package io.oneteam.domain.store;

import io.oneteam.domain.lineage.ModuleIndex;
import java.util.List;

/** Keeps the module index of each repository, segment by segment. Safe to lose. */
public final class ModuleIndexStore {
  private final Segments segments;

  /** Over an open store. */
  public ModuleIndexStore(Store store) {
    this.segments = new Segments(store, "module_index");
  }

  /** A repository's index; empty, and so is what is kept, when another version wrote it. */
  public Kept read(int repository) {
    List<byte[]> kept = segments.read(repository);
    try {
      return new Kept(ModuleIndex.of(kept), kept.size());
    } catch (IllegalArgumentException e) {
      // Derived from what the store holds: written anew.
      segments.clear(repository);
      return new Kept(ModuleIndex.of(List.of()), 0);
    }
  }

  /**
   * Appends a segment, unless another analysis was faster.
   *
   * @return whether it is kept
   */
  public boolean append(int repository, int number, byte[] segment) {
    return segments.append(repository, number, segment);
  }

  /**
   * An index as kept.
   *
   * @param index the index
   * @param segments number of its segments
   */
  public record Kept(ModuleIndex index, int segments) {}
}
