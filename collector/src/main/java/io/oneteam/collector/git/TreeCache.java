package io.oneteam.collector.git;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Trees read lately, bounded in bytes. For one thread. */
final class TreeCache {
  private static final int LARGEST_TREE = 64 << 20;
  private final ObjectReader reader;
  private final long limit;
  private final Map<AnyObjectId, RawTree> trees = new LinkedHashMap<>(1024, 0.75f, true);
  private long bytes;

  TreeCache(ObjectReader reader, long limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** A tree. */
  RawTree get(ObjectId id) throws IOException {
    RawTree tree = trees.get(id);
    if (tree == null) {
      tree = read(id);
      trees.put(id, tree);
      bytes += cost(tree);
      shrink();
    }
    return tree;
  }

  private RawTree read(ObjectId id) throws IOException {
    try {
      return RawTree.of(id, reader.open(id, Constants.OBJ_TREE).getCachedBytes(LARGEST_TREE));
    } catch (MissingObjectException e) {
      throw e;
    } catch (IOException | LargeObjectException e) {
      throw new UnreadableTree(id, e);
    }
  }

  private void shrink() {
    Iterator<RawTree> oldest = trees.values().iterator();
    while (bytes > limit && trees.size() > 1) {
      bytes -= cost(oldest.next());
      oldest.remove();
    }
  }

  private static long cost(RawTree tree) {
    return tree.raw.length + 4L * tree.size + 200;
  }
}
