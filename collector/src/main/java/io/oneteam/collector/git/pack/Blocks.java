package io.oneteam.collector.git.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of pack files read lately: objects that belong together lie near each other, and most are
 * a few hundred bytes. For one thread.
 */
final class Blocks {
  static final int SIZE = 4 << 10;

  /** A power of two. */
  private static final int COUNT = 1024;

  private final @Nullable Block[] blocks = new @Nullable Block[COUNT];

  /** A piece of a pack. */
  static final class Block {
    final byte[] bytes = new byte[SIZE];
    private @Nullable PackInput pack;
    private long number;
    private int length;

    /** How many of the bytes are the pack's: 0 beyond its end. */
    int length() {
      return length;
    }
  }

  /**
   * A block of a pack, valid until the next one is asked for.
   *
   * @param number of the block, counted from the beginning of the file
   */
  Block get(PackInput pack, long number) throws IOException {
    int slot = (int) (number + pack.salt()) & (COUNT - 1);
    Block block = blocks[slot];
    if (block == null) {
      block = new Block();
      blocks[slot] = block;
    }
    if (block.pack != pack || block.number != number) {
      block.pack = null; // not to be mistaken for what it was, should reading fail
      block.length = pack.read(number * SIZE, ByteBuffer.wrap(block.bytes));
      block.pack = pack;
      block.number = number;
    }
    return block;
  }
}
