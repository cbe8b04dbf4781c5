package io.oneteam.domain.store;

import io.oneteam.domain.lineage.ContentBundle;
import io.oneteam.domain.lineage.FileContent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps together the contents that every change of a repository needs again. Safe to lose. */
public final class BundleStore {
  private final Segments bundles;

  /** Over an open store. */
  public BundleStore(Store store) {
    this.bundles = new Segments(store, "content_bundle");
  }

  /** A repository's bundles; none, and so is what is kept, when another version wrote them. */
  public Kept read(int repository) {
    List<byte[]> segments = bundles.read(repository);
    try {
      return new Kept(ContentBundle.read(segments), segments.size());
    } catch (IllegalArgumentException e) {
      // Copies of what the store holds: written anew.
      bundles.clear(repository);
      return new Kept(Map.of(), 0);
    }
  }

  /**
   * Adds contents, unless another analysis was faster.
   *
   * @param number how many bundles there are
   * @return whether they are kept
   */
  public boolean append(int repository, int number, Collection<FileContent> contents) {
    return bundles.append(repository, number, ContentBundle.of(contents));
  }

  /**
   * Contents as kept.
   *
   * @param contents by blob
   * @param bundles number of the bundles
   */
  public record Kept(Map<String, FileContent> contents, int bundles) {}
}
