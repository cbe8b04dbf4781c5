package io.oneteam.nightly.home;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on one home. The operating system holds the lock, so a killed run leaves
 * nothing stale behind; the file only names its holder.
 */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private HomeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws UserException with exit code 75 when another run holds it, naming that run
   */
  public static HomeLock take(Home home, Clock clock) {
    Path file = home.path().resolve("lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new UserException(
            ExitCode.ALREADY_RUNNING,
            "Another run (" + holder(file) + ") is using " + home.path() + "; nothing was done.");
      }
      write(
          channel,
          "pid "
              + ProcessHandle.current().pid()
              + ", since "
              + clock.instant().truncatedTo(ChronoUnit.SECONDS));
      return new HomeLock(channel, lock);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED, "The lock " + file + " cannot be taken: " + e.getMessage());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      // Beyond the text, so that others may read who holds it where locks are mandatory.
      return channel.tryLock(1024, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? "unknown" : text;
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UserException(ExitCode.FAILED, "The lock could not be released: " + e.getMessage());
    }
  }
}
