package io.oneteam.collector.git;

import io.oneteam.collector.git.CommitText.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a ref's target.
 *
 * @param commit null when there is no commit: a tagged tree, a missing object
 * @param tagger of the outermost tag object; null for a light tag
 * @param readable whether every object on the way could be read
 */
record Peeled(@Nullable ObjectId commit, boolean tag, @Nullable Actor tagger, boolean readable) {
  private static final int LARGEST = 16 << 20;
  private static final int NESTED = 100;

  /** Whether an object can be read. */
  static boolean present(ObjectReader reader, ObjectId id) {
    try {
      reader.open(id).getCachedBytes(LineCounter.LARGEST);
      return true;
    } catch (LargeObjectException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether an object can be read as a commit. */
  static boolean commit(ObjectReader reader, ObjectId id) {
    try {
      CommitText.links(id, reader.open(id, Constants.OBJ_COMMIT).getCachedBytes(LARGEST));
      return true;
    } catch (IOException | LargeObjectException e) {
      return false;
    }
  }

  static Peeled of(ObjectReader reader, ObjectId target) {
    ObjectId at = target;
    Actor tagger = null;
    boolean tag = false;
    try {
      for (int i = 0; i < NESTED; i++) {
        ObjectLoader loader = reader.open(at);
        if (loader.getType() == Constants.OBJ_COMMIT) {
          return new Peeled(at, tag, tagger, true);
        }
        if (loader.getType() != Constants.OBJ_TAG) {
          return new Peeled(null, tag, tagger, true);
        }
        byte[] raw = loader.getCachedBytes(LARGEST);
        tagger = tag ? tagger : new CommitText(raw).actor("tagger ");
        tag = true;
        at = ObjectId.fromString(new String(raw, 7, 40, StandardCharsets.US_ASCII));
      }
      return new Peeled(null, tag, tagger, true);
    } catch (IOException
        | LargeObjectException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      return new Peeled(null, tag, tagger, false);
    }
  }
}
