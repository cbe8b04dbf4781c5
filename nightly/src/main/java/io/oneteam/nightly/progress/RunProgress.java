package io.oneteam.nightly.progress;

import io.oneteam.collector.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Progress of all sources of a run: a line that redraws itself on a terminal, nothing elsewhere
 * (logs say what was done when it is done).
 */
public final class RunProgress {
  private static final Duration REDRAW = Duration.ofMillis(200);

  private record Place(long done, long total, String unit, Instant since) {}

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private final Map<String, Place> places = new TreeMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private Instant drawn = Instant.EPOCH;
  private int width;

  public RunProgress(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Asks every source to stop where nothing is half done. */
  public void stop() {
    stopping.set(true);
  }

  /** Whether a stop was asked for. */
  public boolean stopping() {
    return stopping.get();
  }

  /** The progress of one source. */
  public Progress of(String source) {
    return new Progress() {
      @Override
      public void at(long done, long total, String unit) {
        advance(source, done, total, unit);
      }

      @Override
      public boolean stopping() {
        return RunProgress.this.stopping();
      }
    };
  }

  /** Forgets a source that has finished, and clears the line. */
  public synchronized void finished(String source) {
    places.remove(source);
    clear();
  }

  private synchronized void advance(String source, long done, long total, String unit) {
    if (!terminal) {
      return;
    }
    Instant now = clock.instant();
    Place before = places.get(source);
    Instant since =
        before == null || !before.unit().equals(unit) || before.done() > done
            ? now
            : before.since();
    places.put(source, new Place(done, total, unit, since));
    if (Duration.between(drawn, now).compareTo(REDRAW) >= 0) {
      drawn = now;
      draw(now);
    }
  }

  private void draw(Instant now) {
    StringBuilder line = new StringBuilder();
    places.forEach(
        (source, place) -> {
          line.append(line.isEmpty() ? "" : "  |  ").append(describe(source, place, now));
        });
    String text = line.length() > 150 ? line.substring(0, 150) : line.toString();
    out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    out.flush();
    width = text.length();
  }

  private void clear() {
    if (terminal && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }

  static String bar(long done, long total) {
    int filled = total <= 0 ? 0 : (int) Math.min(12, 12 * done / total);
    return "[" + "#".repeat(filled) + ".".repeat(12 - filled) + "]";
  }

  private static String describe(String source, Place place, Instant now) {
    double seconds = Math.max(0.001, Duration.between(place.since(), now).toMillis() / 1000.0);
    double rate = place.done() / seconds;
    String left =
        place.total() > place.done() && rate > 0
            ? String.format(Locale.ROOT, ", %.0f s left", (place.total() - place.done()) / rate)
            : "";
    return String.format(
        Locale.ROOT,
        "%s %s %d%s %s, %.0f/s%s",
        source,
        bar(place.done(), place.total()),
        place.done(),
        place.total() > 0 ? "/" + place.total() : "",
        place.unit(),
        rate,
        left);
  }
}
