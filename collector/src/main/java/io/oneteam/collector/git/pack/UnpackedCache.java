package io.oneteam.collector.git.pack;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects unpacked lately, bounded in bytes. */
final class UnpackedCache {
  private static final long MOST = 16L << 20;

  /** What the caches of all threads take of the heap at most. */
  private static final int HEAP_SHARE = 8;

  private static final int OVERHEAD = 150;

  private record Place(PackInput pack, long at) {}

  private final Map<Place, Unpacked> objects = new LinkedHashMap<>(1024, 0.75f, true);
  private final long limit;
  private long bytes;

  /** Of so many bytes. */
  UnpackedCache(long limit) {
    this.limit = limit;
  }

  /**
   * As large as pays, and as the heap allows: with twice as much, less is unpacked again, but what
   * lives longer is copied about by the garbage collector, which takes more time than that saves.
   */
  static UnpackedCache fitting() {
    Runtime java = Runtime.getRuntime();
    int readers = java.availableProcessors() + 1; // one for each thread, one for the turn itself
    return new UnpackedCache(Math.min(MOST, java.maxMemory() / HEAP_SHARE / readers));
  }

  /** Bytes of the largest object worth unpacking: of larger ones, none would be remembered. */
  int largest() {
    return (int) Math.min(Integer.MAX_VALUE, limit / 2);
  }

  @Nullable Unpacked get(PackInput pack, long at) {
    return objects.get(new Place(pack, at));
  }

  Unpacked put(PackInput pack, long at, Unpacked object) {
    objects.put(new Place(pack, at), object);
    bytes += cost(object);
    Iterator<Unpacked> oldest = objects.values().iterator();
    while (bytes > limit && objects.size() > 1) {
      bytes -= cost(oldest.next());
      oldest.remove();
    }
    return object;
  }

  private static long cost(Unpacked object) {
    return object.bytes().length + OVERHEAD;
  }
}
