package io.oneteam.collector.git;

import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** A tree object as its bytes, with the place of every entry: mode, space, name, NUL, id. */
final class RawTree {
  static final int TREE = 0040000;
  private static final int ID = Constants.OBJECT_ID_LENGTH;
  private static final RawTree EMPTY = new RawTree(new byte[0], new int[] {0});

  final byte[] raw;

  /** Where entries begin; the last element is the end of the tree. */
  private final int[] starts;

  final int size;

  private RawTree(byte[] raw, int[] starts) {
    this.raw = raw;
    this.starts = starts;
    this.size = starts.length - 1;
  }

  static RawTree empty() {
    return EMPTY;
  }

  static RawTree of(AnyObjectId id, byte[] raw) throws CorruptObjectException {
    int[] starts = new int[16];
    int size = 0;
    int at = 0;
    while (at < raw.length) {
      int space = indexOf(raw, (byte) ' ', at);
      int end = space < 0 ? -1 : indexOf(raw, (byte) 0, space + 1);
      if (end < 0 || end + 1 + ID > raw.length) {
        throw new CorruptObjectException(id.toObjectId(), "malformed tree");
      }
      if (size + 1 == starts.length) {
        starts = Arrays.copyOf(starts, size * 4);
      }
      starts[size++] = at;
      at = end + 1 + ID;
    }
    starts[size] = at;
    return new RawTree(raw, Arrays.copyOf(starts, size + 1));
  }

  private static int indexOf(byte[] raw, byte wanted, int from) {
    for (int i = from; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  int mode(int entry) {
    int mode = 0;
    for (int i = starts[entry]; raw[i] != ' '; i++) {
      mode = (mode << 3) + (raw[i] - '0');
    }
    return mode;
  }

  boolean tree(int entry) {
    return (mode(entry) & 0170000) == TREE;
  }

  int nameStart(int entry) {
    return indexOf(raw, (byte) ' ', starts[entry]) + 1;
  }

  int nameEnd(int entry) {
    return starts[entry + 1] - ID - 1;
  }

  ObjectId id(int entry) {
    return ObjectId.fromRaw(raw, starts[entry + 1] - ID);
  }

  /** Whether two entries have the same mode, name and id. */
  static boolean same(RawTree a, int i, RawTree b, int j) {
    return Arrays.equals(a.raw, a.starts[i], a.starts[i + 1], b.raw, b.starts[j], b.starts[j + 1]);
  }

  /** How many entries at the beginning are the same. */
  static int commonPrefix(RawTree a, RawTree b) {
    int differs = Arrays.mismatch(a.raw, b.raw);
    if (differs < 0) {
      return a.size;
    }
    int entry = Arrays.binarySearch(a.starts, 0, a.size + 1, differs);
    return entry >= 0 ? entry : -entry - 2;
  }

  /** git's order of names: a folder's name ends with a slash. */
  static int compare(RawTree a, int i, RawTree b, int j) {
    int aStart = a.nameStart(i);
    int bStart = b.nameStart(j);
    int aLength = a.nameEnd(i) - aStart;
    int bLength = b.nameEnd(j) - bStart;
    int common = Math.min(aLength, bLength);
    int order =
        Arrays.compareUnsigned(a.raw, aStart, aStart + common, b.raw, bStart, bStart + common);
    if (order != 0) {
      return order;
    }
    return Integer.compare(after(a, i, aLength, common), after(b, j, bLength, common));
  }

  private static int after(RawTree tree, int entry, int length, int common) {
    if (length > common) {
      return tree.raw[tree.nameStart(entry) + common] & 0xFF;
    }
    return tree.tree(entry) ? '/' : 0;
  }
}
