package io.oneteam.collector.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The files at the default branch's head that say something about history itself. Null where they
 * cannot be read now: what they said last still holds.
 */
final class HeadFiles {
  private static final int LARGEST = 4 << 20;
  private static final int LARGEST_COMMIT = 64 << 20;
  private static final Pattern ID = Pattern.compile("^\\s*([0-9a-f]{40})\\b.*");

  private HeadFiles() {}

  /** Commits that .git-blame-ignore-revs lists. */
  static @Nullable List<ObjectId> ignoredRevisions(ObjectReader reader, @Nullable ObjectId head) {
    String text = text(reader, head, ".git-blame-ignore-revs");
    if (text == null) {
      return null;
    }
    List<ObjectId> ids = new ArrayList<>();
    text.lines()
        .map(ID::matcher)
        .filter(Matcher::matches)
        .map(matcher -> ObjectId.fromString(matcher.group(1)))
        .distinct()
        .forEach(ids::add);
    return ids;
  }

  /** The content of .mailmap. */
  static @Nullable String mailmap(ObjectReader reader, @Nullable ObjectId head) {
    return text(reader, head, ".mailmap");
  }

  private static @Nullable String text(ObjectReader reader, @Nullable ObjectId head, String path) {
    if (head == null) {
      return "";
    }
    try (TreeWalk file = TreeWalk.forPath(reader, path, tree(reader, head))) {
      if (file == null || !Change.regular(file.getRawMode(0))) {
        return "";
      }
      byte[] content = reader.open(file.getObjectId(0)).getCachedBytes(LARGEST);
      return new String(content, StandardCharsets.UTF_8);
    } catch (LargeObjectException e) {
      return ""; // nobody wrote that by hand
    } catch (IOException | IllegalArgumentException e) {
      return null; // damaged: the balance says so
    }
  }

  private static ObjectId tree(ObjectReader reader, ObjectId head) throws IOException {
    byte[] raw = reader.open(head, Constants.OBJ_COMMIT).getCachedBytes(LARGEST_COMMIT);
    return CommitText.links(head, raw).tree();
  }
}
