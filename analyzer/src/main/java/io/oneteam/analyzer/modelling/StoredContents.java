package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.lineage.Contents;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.ModuleIndex.Version;
import io.oneteam.domain.store.ChangePackStore;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.ModuleIndexStore;
import io.oneteam.domain.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contents of a repository's blobs for lineage. Each blob is looked for once: notebooks are bundled
 * then, and of modules the index keeps what they hold, so a night's cost follows what is new.
 */
public final class StoredContents {
  private static final int BATCH = 200;

  private final Store store;
  private final ContentStore contents;
  private final ChangePackStore packs;
  private final ModuleIndexStore indexes;

  /** Over an open store. */
  public StoredContents(Store store) {
    this.store = store;
    this.contents = new ContentStore(store);
    this.packs = new ChangePackStore(store);
    this.indexes = new ModuleIndexStore(store);
  }

  /** What lineage needs of a repository's blobs, and which commits brought them. */
  public Read of(int repository) {
    BundledContents bundled = new BundledContents(store, repository);
    Set<String> modules = contents.blobs(repository, Kind.MODULE);
    Set<String> others = contents.blobs(repository, Kind.NOTEBOOK);
    others.addAll(contents.blobs(repository, Kind.ENVIRONMENT));
    Set<String> known = new HashSet<>(modules);
    known.addAll(others);
    List<BlobChange> changes = packs.read(repository).touching(known);
    Contents read = new Contents(blobs -> contents.load(repository, blobs));
    bundled.whole(others).values().forEach(read::add);
    read.add(index(repository, modules, changes), bundled::outlines);
    bundled.keep();
    return new Read(changes, read);
  }

  private ModuleIndex index(int repository, Set<String> modules, List<BlobChange> changes) {
    ModuleIndexStore.Kept kept = indexes.read(repository);
    ModuleIndex index = kept.index();
    Set<String> fresh = new HashSet<>(modules);
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

  /**
   * A repository's past as far as lineage looks at it.
   *
   * @param changes those that touch contents
   * @param contents the contents
   */
  public record Read(List<BlobChange> changes, Contents contents) {
    public Read {
      changes = List.copyOf(changes);
    }
  }
}
