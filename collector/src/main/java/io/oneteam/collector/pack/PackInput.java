package io.oneteam.collector.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** One pack file, read through a window. For one thread. */
final class PackInput implements AutoCloseable {
  private static final int WINDOW = 16 << 10;

  /** Most objects are differences of a few hundred bytes: more is read only when asked for. */
  private static final int FIRST = 2 << 10;

  private final PackIndex index;
  private final FileChannel channel;
  private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW).limit(0);

  /** Where in the file the window begins. */
  private long start;

  /** How much is read when the window is empty. */
  private int ahead = FIRST;

  PackInput(Pack pack) throws IOException {
    this.index = pack.getIndex();
    this.channel = FileChannel.open(pack.getPackFile().toPath(), StandardOpenOption.READ);
  }

  /** Where an object begins, -1 when it is not in here. */
  long offset(AnyObjectId id) {
    return index.findOffset(id);
  }

  /** Goes to a place in the file. */
  void seek(long at) {
    if (at >= start && at - start < window.limit()) {
      window.position((int) (at - start));
    } else {
      start = at;
      window.position(0).limit(0);
      ahead = FIRST;
    }
  }

  /** Where the next byte is. */
  long position() {
    return start + window.position();
  }

  /** The next byte, 0..255. */
  int next() throws IOException {
    if (!window.hasRemaining()) {
      fill();
    }
    return window.get() & 0xFF;
  }

  ObjectId id() throws IOException {
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) next();
    }
    return ObjectId.fromRaw(raw);
  }

  private void fill() throws IOException {
    start = position();
    window.clear().limit(ahead);
    ahead = WINDOW;
    int read = channel.read(window, start);
    window.flip();
    if (read <= 0) {
      throw new IOException("the pack ends within an object");
    }
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
        if (!window.hasRemaining()) {
          fill();
        }
        inflater.setInput(window);
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
