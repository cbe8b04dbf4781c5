package io.oneteam.analyzer.modelling;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.store.BundleStore;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One repository's contents that any change needs again; what is new to them is added. */
final class BundledContents {
  private static final int MOST = 500;

  private final ContentStore contents;
  private final BundleStore bundles;
  private final int repository;
  private final Map<String, FileContent> known;
  private final List<FileContent> fresh = new ArrayList<>();
  private int kept;

  BundledContents(Store store, int repository) {
    this.contents = new ContentStore(store);
    this.bundles = new BundleStore(store);
    this.repository = repository;
    BundleStore.Kept read = bundles.read(repository);
    this.known = new HashMap<>(read.contents());
    this.kept = read.bundles();
  }

  /** Contents of these blobs, as far as the store has them, by blob. */
  Map<String, FileContent> whole(Collection<String> blobs) {
    return find(blobs, UnaryOperator.identity());
  }

  /** What modules say besides their statements, by blob. */
  Map<String, FileContent> outlines(Collection<String> modules) {
    return find(modules, FileContent::outline);
  }

  private Map<String, FileContent> find(Collection<String> blobs, UnaryOperator<FileContent> part) {
    Set<String> missing = new HashSet<>(blobs);
    missing.removeAll(known.keySet());
    for (FileContent content : contents.load(repository, missing).values()) {
      FileContent found = part.apply(content);
      known.put(found.blob(), found);
      fresh.add(found);
    }
    Map<String, FileContent> found = new HashMap<>();
    for (String blob : blobs) {
      FileContent content = known.get(blob);
      if (content != null) {
        found.put(blob, content);
      }
    }
    return found;
  }

  /** Keeps for the next night what had to be looked for. */
  void keep() {
    boolean keeping = true;
    for (int from = 0; keeping && from < fresh.size(); from += MOST) {
      List<FileContent> part = fresh.subList(from, Math.min(fresh.size(), from + MOST));
      keeping = bundles.append(repository, kept++, part);
    }
    fresh.clear();
  }
}
