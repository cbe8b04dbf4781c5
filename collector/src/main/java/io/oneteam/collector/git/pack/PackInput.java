package io.oneteam.collector.git.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** One pack file, read from a place onwards. For one thread. */
final class PackInput implements AutoCloseable {
  private final PackIndex index;
  private final FileChannel channel;
  private final Blocks blocks;
  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /** Number of the block after the one that is being read. */
  private long next;

  /**
   * Opens a pack.
   *
   * @throws IOException when it cannot be read, or its index is another pack's
   */
  PackInput(Pack pack, Blocks blocks) throws IOException {
    this.index = pack.getIndex();
    this.channel = FileChannel.open(pack.getPackFile().toPath(), StandardOpenOption.READ);
    this.blocks = blocks;
    if (!matches()) {
      close();
      throw new IOException("the pack and its index do not belong together");
    }
  }

  /** Whether the index is of this very pack, which ends with its checksum. */
  private boolean matches() {
    byte[] checksum = index.getChecksum();
    ByteBuffer end = ByteBuffer.allocate(checksum.length);
    try {
      read(channel.size() - checksum.length, end);
    } catch (IOException | IllegalArgumentException e) {
      return false; // too short, among others
    }
    return Arrays.equals(end.array(), checksum);
  }

  /** Keeps packs from displacing each other's blocks. */
  int salt() {
    return System.identityHashCode(this);
  }

  /** Reads from a place in the file; how many bytes there were, 0 beyond the end. */
  int read(long from, ByteBuffer into) throws IOException {
    while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {
      // The system may give less than there is.
    }
    return into.position();
  }

  /** Where an object begins, -1 when it is not in here. */
  long offset(AnyObjectId id) {
    return index.findOffset(id);
  }

  /** Goes to a place in the file. */
  void seek(long place) throws IOException {
    next = place / Blocks.SIZE;
    fill();
    at = (int) (place % Blocks.SIZE);
  }

  private void fill() throws IOException {
    Blocks.Block block = blocks.get(this, next++);
    bytes = block.bytes;
    at = 0;
    end = block.length();
    if (end == 0) {
      throw new IOException("the pack ends within an object");
    }
  }

  /** Where the next byte is. */
  long position() {
    return (next - 1) * Blocks.SIZE + at;
  }

  /** The next byte, 0..255. */
  int next() throws IOException {
    if (at >= end) {
      fill();
    }
    return bytes[at++] & 0xFF;
  }

  ObjectId id() throws IOException {
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) next();
    }
    return ObjectId.fromRaw(raw);
  }

  /**
   * Inflates what begins here.
   *
   * @param size bytes that it has to have
   * @throws DataFormatException when it is damaged, or of another size
   */
  byte[] inflate(Inflater inflater, int size) throws IOException, DataFormatException {
    inflater.reset();
    byte[] result = new byte[size];
    int done = 0;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        if (at >= end) {
          fill();
        }
        inflater.setInput(bytes, at, end - at);
        at = end;
      }
      int more = inflater.inflate(result, done, size - done);
      done += more;
      if (more == 0 && !inflater.needsInput() && !inflater.finished()) {
        throw new DataFormatException("an object is larger than it says, or wants a dictionary");
      }
    }
    if (done != size) {
      throw new DataFormatException("an object is smaller than it says");
    }
    return result;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written to it.
    }
  }
}
