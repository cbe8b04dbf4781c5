package io.oneteam.collector.git.pack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** Makes objects of what packs hold: whole ones, or differences to others, in chains. */
final class Unpacker implements AutoCloseable {
  /** git makes chains of 50, and of 4095 at most when asked to: a longer one goes in circles. */
  private static final int LONGEST_CHAIN = 5000;

  private final UnpackedCache cache;
  private final Inflater inflater = new Inflater();
  private final int largest;

  Unpacker(UnpackedCache cache) {
    this.cache = cache;
    this.largest = cache.largest();
  }

  /**
   * What stands in a pack.
   *
   * @param at the object's offset there
   * @return null when it is too large, or damaged
   * @throws CorruptObjectException when it is a difference to itself: JGit would go in circles
   */
  @Nullable Unpacked read(PackInput pack, long at) throws CorruptObjectException {
    try {
      return unpack(pack, at);
    } catch (CorruptObjectException e) {
      throw e;
    } catch (IOException
        | DataFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      return null; // JGit is asked next, and says what is wrong.
    }
  }

  private @Nullable Unpacked unpack(PackInput pack, long at)
      throws IOException, DataFormatException {
    Deque<Header> differences = new ArrayDeque<>();
    long next = at;
    Unpacked object = cache.get(pack, next);
    while (object == null) {
      Header header = Header.read(pack, next);
      if (header.size() > largest) {
        return null;
      }
      if (differences.size() == LONGEST_CHAIN) {
        throw new CorruptObjectException("the differences at " + at + " in a pack have no end");
      }
      if (header.whole()) {
        object = new Unpacked(header.type(), inflate(pack, header));
        if (object.type() != Constants.OBJ_COMMIT) { // hardly ever the base of another
          cache.put(pack, next, object);
        }
      } else {
        differences.push(header);
        next = header.base();
        object = cache.get(pack, next);
      }
    }
    for (Header difference : differences) {
      byte[] delta = inflate(pack, difference);
      if (BinaryDelta.getResultSize(delta) > largest) {
        return null;
      }
      byte[] bytes = BinaryDelta.apply(object.bytes(), delta);
      object = cache.put(pack, difference.at(), new Unpacked(object.type(), bytes));
    }
    return object;
  }

  private byte[] inflate(PackInput pack, Header header) throws IOException, DataFormatException {
    pack.seek(header.content());
    return pack.inflate(inflater, (int) header.size());
  }

  @Override
  public void close() {
    inflater.end();
  }

  /**
   * What a pack says of an object before its content (gitformat-pack).
   *
   * @param at where it begins
   * @param type what it is, or by what it refers to its base
   * @param size bytes of its content when inflated
   * @param base where its base begins, itself for a whole object
   * @param content where its content begins
   */
  private record Header(long at, int type, long size, long base, long content) {
    static Header read(PackInput pack, long at) throws IOException {
      pack.seek(at);
      int next = pack.next();
      int type = next >> 4 & 7;
      long size = next & 15;
      for (int shift = 4; (next & 0x80) != 0; shift += 7) {
        next = pack.next();
        size |= shift > 56 ? Long.MAX_VALUE : (next & 0x7FL) << shift;
      }
      long base = at;
      if (type == Constants.OBJ_OFS_DELTA) {
        base = at - distance(pack);
      } else if (type == Constants.OBJ_REF_DELTA) {
        base = pack.offset(pack.id());
      } else if (type < Constants.OBJ_COMMIT || type > Constants.OBJ_TAG) {
        throw new IOException("unknown kind of object");
      }
      if (base < 0) {
        throw new IOException("base of a difference is not here");
      }
      return new Header(at, type, size, base, pack.position());
    }

    private static long distance(PackInput pack) throws IOException {
      int next = pack.next();
      long distance = next & 0x7F;
      while ((next & 0x80) != 0) {
        next = pack.next();
        distance = ((distance + 1) << 7) | (next & 0x7F);
      }
      return distance;
    }

    boolean whole() {
      return type <= Constants.OBJ_TAG;
    }
  }
}
