package io.oneteam.collector.jira;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each limited in length: the rest of a longer one is skipped. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int until;
  private long number;
  private boolean tooLong;

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line read last was longer than allowed and was cut. */
  boolean tooLong() {
    return tooLong;
  }

  /** The next line with its line feed; null at the end. */
  byte @Nullable [] next() throws IOException {
    if (from == until && !fill()) {
      return null;
    }
    number++;
    tooLong = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    do {
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      boolean complete = end < until;
      int taken = complete ? end + 1 : end;
      if (line.size() + (taken - from) > longest) {
        tooLong = true;
      } else {
        line.write(buffer, from, taken - from);
      }
      from = taken;
      if (complete) {
        break;
      }
    } while (fill());
    return line.toByteArray();
  }

  /** Everything after the line read last. */
  InputStream rest() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (from == until && !fill()) {
          return -1;
        }
        int count = Math.min(length, until - from);
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
        return count;
      }
    };
  }

  private boolean fill() throws IOException {
    from = 0;
    until = Math.max(0, in.read(buffer));
    return until > 0;
  }
}
