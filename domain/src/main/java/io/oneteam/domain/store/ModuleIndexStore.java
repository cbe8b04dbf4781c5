package io.oneteam.domain.store;

import io.oneteam.domain.lineage.ModuleIndex;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** Keeps the module index of each repository, segment by segment. Safe to lose. */
public final class ModuleIndexStore {
  private final Store store;

  /** Over an open store. */
  public ModuleIndexStore(Store store) {
    this.store = store;
  }

  /** A repository's index; empty, and so is what is kept, when another version wrote it. */
  public Kept read(int repository) {
    List<byte[]> segments =
        store
            .jdbc()
            .sql("SELECT content FROM module_index WHERE repository = ? ORDER BY segment")
            .param(repository)
            .query((row, n) -> row.getBytes(1))
            .list();
    try {
      return new Kept(ModuleIndex.of(segments), segments.size());
    } catch (IllegalArgumentException e) {
      // Derived from what the store holds: written anew.
      store.jdbc().sql("DELETE FROM module_index WHERE repository = ?").param(repository).update();
      return new Kept(ModuleIndex.of(List.of()), 0);
    }
  }

  /**
   * Appends a segment. Where another team's analysis of the same repository was faster, its segment
   * stays and the next night adds what it lacks.
   *
   * @return whether it is kept
   */
  public boolean append(int repository, int number, byte[] segment) {
    try {
      store
          .jdbc()
          .sql("INSERT INTO module_index (repository, segment, content) VALUES (?, ?, ?)")
          .params(repository, number, segment)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * An index as kept.
   *
   * @param index the index
   * @param segments number of its segments
   */
  public record Kept(ModuleIndex index, int segments) {}
}
