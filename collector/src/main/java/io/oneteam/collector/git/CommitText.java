package io.oneteam.collector.git;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * A commit object, read leniently: what is malformed becomes empty or zero, and never fails. Only a
 * commit without a tree is corrupt.
 */
final class CommitText {
  private static final int LONGEST_MESSAGE = 256 * 1024;
  private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31
  private static final int ID = Constants.OBJECT_ID_STRING_LENGTH;

  /** Who acted and when: epoch seconds, minutes east of UTC. */
  record Actor(String name, String email, long at, int offset) {}

  /** The part that the graph needs. */
  record Links(ObjectId tree, List<ObjectId> parents) {}

  private final byte[] raw;
  private final int headerEnd;

  CommitText(byte[] raw) {
    this.raw = raw;
    this.headerEnd = headerEnd(raw);
  }

  private static int headerEnd(byte[] raw) {
    for (int i = 0; i + 1 < raw.length; i++) {
      if (raw[i] == '\n' && raw[i + 1] == '\n') {
        return i + 1;
      }
    }
    return raw.length;
  }

  /** Tree and parents. */
  static Links links(AnyObjectId id, byte[] raw) throws CorruptObjectException {
    int at = 0;
    ObjectId tree = idAfter(raw, at, "tree ");
    if (tree == null) {
      throw new CorruptObjectException(id.toObjectId(), "commit without a tree");
    }
    at += 5 + ID + 1;
    List<ObjectId> parents = new ArrayList<>(1);
    for (ObjectId parent = idAfter(raw, at, "parent ");
        parent != null;
        parent = idAfter(raw, at, "parent ")) {
      parents.add(parent);
      at += 7 + ID + 1;
    }
    return new Links(tree, parents);
  }

  private static @Nullable ObjectId idAfter(byte[] raw, int at, String key) {
    int from = at + key.length();
    if (from + ID > raw.length) {
      return null;
    }
    for (int i = 0; i < key.length(); i++) {
      if (raw[at + i] != key.charAt(i)) {
        return null;
      }
    }
    try {
      return ObjectId.fromString(raw, from);
    } catch (IllegalArgumentException e) {
      return null; // not hexadecimal: no such header
    }
  }

  Actor author() {
    return actor("author ");
  }

  Actor committer() {
    return actor("committer ");
  }

  /** The encoding header as recorded, at most 100 characters; null when there is none. */
  @Nullable String encoding() {
    int[] line = line("encoding ");
    if (line == null) {
      return null;
    }
    String name = new String(raw, line[0], line[1] - line[0], StandardCharsets.ISO_8859_1).strip();
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  /** The message; of a longer one its first and last 128 KiB, where subject and trailers stand. */
  String message() {
    int from = Math.min(headerEnd + 1, raw.length);
    if (raw.length - from <= LONGEST_MESSAGE) {
      return decode(from, raw.length);
    }
    int half = LONGEST_MESSAGE / 2;
    return decode(from, from + half) + "\n" + decode(raw.length - half, raw.length);
  }

  /** Who stands behind a header; empty where it is missing. */
  Actor actor(String key) {
    int[] line = line(key);
    if (line == null) {
      return new Actor("", "", 0, 0);
    }
    int open = find((byte) '<', line[0], line[1]);
    int close = findLast((byte) '>', line[0], line[1]);
    int nameEnd = open < 0 ? line[1] : open;
    int firstClose = open < 0 ? -1 : find((byte) '>', open, line[1]);
    String email = firstClose < 0 ? "" : decode(open + 1, firstClose);
    String when =
        close < 0
            ? ""
            : new String(raw, close + 1, line[1] - close - 1, StandardCharsets.ISO_8859_1).strip();
    String[] parts = when.split(" +", 2);
    return new Actor(
        decode(line[0], nameEnd).strip(),
        email.strip(),
        seconds(parts[0]),
        parts.length < 2 ? 0 : offset(parts[1]));
  }

  private static long seconds(String text) {
    try {
      return Math.max(0, Math.min(Long.parseLong(text), LAST_SECOND));
    } catch (NumberFormatException e) {
      return 0; // as git shows it
    }
  }

  private static int offset(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      return Math.max(-5999, Math.min(value / 100 * 60 + value % 100, 5999));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Where a header's value begins and ends. */
  private int @Nullable [] line(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < headerEnd; ) {
      int end = find((byte) '\n', at, headerEnd);
      end = end < 0 ? headerEnd : end;
      int from = at + wanted.length;
      if (from <= end && Arrays.equals(raw, at, from, wanted, 0, wanted.length)) {
        return new int[] {from, end};
      }
      at = end + 1;
    }
    return null;
  }

  private int find(byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private int findLast(byte wanted, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private String decode(int from, int to) {
    return RawParseUtils.decode(charset(), raw, from, to);
  }

  private Charset charset() {
    String name = encodingOrUtf8();
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private String encodingOrUtf8() {
    String name = encoding();
    return name == null ? "UTF-8" : name;
  }
}
