package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.git.ReadCommit.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The second phase, for one thread: counts lines, and offers contents while they are at hand.
 * Changes come by path and then by commit: neighbouring versions of one file share their delta
 * bases, and most versions are needed twice in a row.
 */
final class LineCounter implements AutoCloseable {
  /** A larger content is neither counted nor read. */
  static final int LARGEST = 32 << 20;

  private static final long VERSION_BYTES = 8L << 20;

  private record Versions(ObjectId before, ObjectId after) {}

  private record Counts(int added, int deleted) {}

  /** Told what could not be read. */
  interface Problems {
    void add(Work work, Problem problem);
  }

  private final ObjectReader reader;
  private final ContentReader.Session contents;
  private final Problems problems;
  private final Lcs lcs = new Lcs();
  private final LineHashes oldLines = new LineHashes();
  private final LineHashes newLines = new LineHashes();
  private final Map<ObjectId, Lines> versions = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Versions, Counts> counted = new HashMap<>();
  private final Set<ObjectId> offered = new HashSet<>();
  private long bytes;
  private String path = "";

  LineCounter(ObjectReader reader, ContentReader.Session contents, Problems problems) {
    this.reader = reader;
    this.contents = contents;
    this.problems = problems;
  }

  /** Counts one change. */
  void count(Work work) throws IOException {
    Change change = work.change();
    if (!change.path.equals(path)) {
      path = change.path;
      counted.clear();
      offered.clear();
    }
    ObjectId before = change.previousBlob;
    ObjectId after = change.blob;
    if (Change.submodule(change.mode) || Change.submodule(change.previousMode)) {
      change.lines(
          Change.submodule(change.mode) ? 1 : 0, Change.submodule(change.previousMode) ? 1 : 0);
      return;
    }
    if (before != null && before.equals(after)) {
      Lines same = lines(before, work, change.file());
      int none = same == null || same.binary ? -1 : 0;
      change.lines(none, none);
      return;
    }
    Versions pair =
        new Versions(
            before == null ? ObjectId.zeroId() : before, after == null ? ObjectId.zeroId() : after);
    Counts counts = counted.get(pair);
    if (counts == null) {
      Lines old = before == null ? Lines.none() : lines(before, work, false);
      Lines now = after == null ? Lines.none() : lines(after, work, change.file());
      counts = compare(old, now);
      if (old != null && now != null) {
        counted.put(pair, counts); // else every commit has to say what it lacks
      }
    }
    change.lines(counts.added(), counts.deleted());
  }

  private Counts compare(@Nullable Lines old, @Nullable Lines now) {
    if (old == null || now == null || old.binary || now.binary) {
      return new Counts(-1, -1);
    }
    if (old.size() == 0 || now.size() == 0) {
      return new Counts(now.count(), old.count());
    }
    old.difference(now, oldLines, newLines);
    int deleted = oldLines.count();
    int added = newLines.count();
    int common = lcs.length(oldLines.hashes(), deleted, newLines.hashes(), added);
    return common == Lcs.NONE ? new Counts(-1, -1) : new Counts(added - common, deleted - common);
  }

  /** A version's lines; null when it cannot be read. */
  private @Nullable Lines lines(ObjectId blob, Work work, boolean offer) throws IOException {
    boolean wanted = offer && offered.add(blob) && contents.wants(path, blob.name());
    Lines lines = versions.get(blob);
    if (lines != null && !wanted) {
      return lines;
    }
    try {
      byte[] content = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(LARGEST);
      if (wanted) {
        contents.accept(path, blob.name(), content, false);
      }
      return lines == null ? remember(blob, Lines.of(content)) : lines;
    } catch (LargeObjectException e) {
      problems.add(work, new Problem(blob, "too large"));
      if (wanted) {
        contents.accept(path, blob.name(), new byte[0], true);
      }
    } catch (MissingObjectException e) {
      problems.add(work, new Problem(blob, "missing"));
      if (wanted) {
        contents.missing(path, blob.name());
      }
    } catch (IOException e) {
      problems.add(work, Problem.of(reader, blob));
      if (wanted) {
        contents.missing(path, blob.name());
      }
    }
    return null;
  }

  private Lines remember(ObjectId blob, Lines lines) {
    versions.put(blob, lines);
    bytes += cost(lines);
    Iterator<Map.Entry<ObjectId, Lines>> oldest = versions.entrySet().iterator();
    while (bytes > VERSION_BYTES && versions.size() > 2) {
      bytes -= cost(oldest.next().getValue());
      oldest.remove();
    }
    return lines;
  }

  private static long cost(Lines lines) {
    return lines.size() + 200L;
  }

  @Override
  public void close() {
    reader.close();
  }

  /** A change and the commit it belongs to. */
  record Work(ReadCommit commit, Change change) {}
}
