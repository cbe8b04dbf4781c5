package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.lineage.Contents;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.ModuleIndex.Version;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.ModuleIndexStore;
import io.oneteam.domain.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contents of a repository's blobs for lineage. Notebooks are read whole; of modules only those
 * that the index does not know yet are, so a night's cost follows what is new.
 */
public final class StoredContents {
  private static final int BATCH = 200;

  private final ContentStore contents;
  private final ModuleIndexStore indexes;

  /** Over an open store. */
  public StoredContents(Store store) {
    this.contents = new ContentStore(store);
    this.indexes = new ModuleIndexStore(store);
  }

  /**
   * What lineage needs of a repository's blobs.
   *
   * @param changes all changes that are looked at, in the order of their commits
   */
  public Contents of(int repository, List<BlobChange> changes) {
    Contents read = new Contents(blobs -> contents.load(repository, blobs));
    contents.forEach(repository, Kind.NOTEBOOK, read::add);
    contents.forEach(repository, Kind.ENVIRONMENT, read::add);
    read.add(index(repository, changes));
    return read;
  }

  private ModuleIndex index(int repository, List<BlobChange> changes) {
    ModuleIndexStore.Kept kept = indexes.read(repository);
    ModuleIndex index = kept.index();
    Set<String> fresh = contents.blobs(repository, Kind.MODULE);
    fresh.removeIf(index::knows);
    Map<String, @Nullable String> before = new LinkedHashMap<>();
    for (BlobChange change : changes) {
      String blob = change.blob();
      if (blob != null && fresh.remove(blob)) {
        before.put(blob, change.previousBlob());
      }
    }
    List<String> order = List.copyOf(before.keySet());
    int segment = kept.segments();
    boolean keeping = true;
    for (int from = 0; from < order.size(); from += BATCH) {
      List<String> part = order.subList(from, Math.min(order.size(), from + BATCH));
      Map<String, FileContent> read = contents.load(repository, part);
      List<Version> versions = new ArrayList<>();
      for (String blob : part) {
        FileContent content = read.get(blob);
        if (content != null) {
          versions.add(new Version(content, before.get(blob)));
        }
      }
      byte[] added = index.add(versions);
      keeping = keeping && indexes.append(repository, segment++, added);
    }
    return index;
  }
}
