package io.oneteam.domain.lineage;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which telling statements and definitions every version of every module holds, each version as its
 * difference from the one before. Versions of a file are nearly alike, so this takes a hundredth of
 * their contents and says at once what of them notebooks held too: the rest of a module cannot
 * matter to lineage. Grows by segments; holds hashes alone, no text. One thread.
 */
public final class ModuleIndex {
  /** Raised when segments would be read differently. */
  private static final int VERSION = 1;

  private static final int[] NOTHING = {};

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Elements elements = new Elements();

  /**
   * From all its segments, oldest first.
   *
   * @throws IllegalArgumentException when this version cannot read them
   */
  public static ModuleIndex of(List<byte[]> segments) {
    ModuleIndex index = new ModuleIndex();
    segments.forEach(segment -> index.read(new ByteSpring(segment)));
    return index;
  }

  /** Whether it knows a version of a module by its blob. */
  public boolean knows(String blob) {
    return places.containsKey(blob);
  }

  /**
   * Takes in versions that it does not know.
   *
   * @param versions each before those that were made from it, as far as possible
   * @return the segment to keep
   */
  public byte[] add(List<Version> versions) {
    int from = entries.size();
    int known = elements.size();
    for (Version version : versions) {
      FileContent content = version.content();
      if (!knows(content.blob())) {
        int place = entries.size();
        int[] now = elements.of(content, place);
        int base = places.getOrDefault(version.before(), -1);
        int[] old = base < 0 ? NOTHING : held(base);
        put(
            new Entry(
                content.blob(),
                base,
                content.readable(),
                content.origin().generated() == null,
                content.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.SCHEDULE),
                minus(old, now),
                minus(now, old)));
      }
    }
    ByteSink sink = new ByteSink();
    sink.number(VERSION);
    sink.number(ContentCodec.VERSION);
    elements.write(sink, known);
    sink.number(entries.size() - from);
    entries.subList(from, entries.size()).forEach(entry -> entry.write(sink));
    return sink.bytes();
  }

  /** All that a version holds: the differences that led to it, one after the other. */
  private int[] held(int place) {
    ArrayDeque<Entry> past = new ArrayDeque<>();
    for (int at = place; at >= 0; at = entries.get(at).base()) {
      past.push(entries.get(at));
    }
    BitSet held = new BitSet(elements.size());
    for (Entry entry : past) {
      Arrays.stream(entry.removed()).forEach(held::clear);
      Arrays.stream(entry.added()).forEach(held::set);
    }
    return held.stream().toArray();
  }

  private void read(ByteSpring spring) {
    if (spring.number() != VERSION || spring.number() != ContentCodec.VERSION) {
      throw new IllegalArgumentException("index of another version");
    }
    elements.read(spring);
    for (int left = spring.number(); left > 0; left--) {
      put(Entry.read(spring));
    }
  }

  private void put(Entry entry) {
    places.put(entry.blob(), entries.size());
    entries.add(entry);
  }

  /**
   * Of every readable version what is among these. Versions that hold the same share one answer.
   *
   * @param statements hashes of statements
   * @param names names of definitions
   * @return by blob
   */
  public Map<String, Sifted> sift(Set<Long> statements, Set<String> names) {
    BitSet wanted = elements.among(statements, names);
    List<Sifted> answers = new ArrayList<>(entries.size());
    int[][] held = new int[entries.size()][];
    Map<String, Sifted> byBlob = new HashMap<>();
    for (int i = 0; i < held.length; i++) {
      Entry entry = entries.get(i);
      int[] before = entry.base() < 0 ? NOTHING : held[entry.base()];
      int[] gone = only(wanted, entry.removed());
      int[] come = only(wanted, entry.added());
      held[i] = gone.length + come.length == 0 ? before : merged(minus(before, gone), come);
      Sifted base = entry.base() < 0 ? null : answers.get(entry.base());
      Sifted answer =
          base != null && held[i] == before && entry.says(base)
              ? base
              : elements.sifted(held[i], entry.written(), entry.scheduled(), this::blob);
      answers.add(answer);
      if (entry.readable()) {
        byBlob.put(entry.blob(), answer);
      }
    }
    return byBlob;
  }

  private String blob(int place) {
    return entries.get(place).blob();
  }

  private static int[] only(BitSet wanted, int[] some) {
    int[] kept = NOTHING;
    int count = 0;
    for (int each : some) {
      if (wanted.get(each)) {
        kept = kept.length == 0 ? new int[some.length] : kept; // Most versions hold none.
        kept[count++] = each;
      }
    }
    return count == kept.length ? kept : Arrays.copyOf(kept, count);
  }

  private static int[] minus(int[] some, int[] others) {
    if (others.length == 0) {
      return some;
    }
    int[] kept = new int[some.length];
    int count = 0;
    for (int each : some) {
      if (Arrays.binarySearch(others, each) < 0) {
        kept[count++] = each;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int[] merged(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    return all;
  }

  /**
   * A version of a module.
   *
   * @param content what it holds
   * @param before blob of the version that it was made from, null for a new module
   */
  public record Version(FileContent content, @Nullable String before) {}

  /**
   * What of a version is among what was asked for.
   *
   * @param written whether hands wrote it
   * @param scheduled whether it defines a scheduled job
   * @param statements hashes of its telling statements, ascending
   * @param definitions where its definitions are found
   */
  public record Sifted(
      boolean written, boolean scheduled, long[] statements, List<Form> definitions) {
    /** Of a version that says nothing. */
    public static final Sifted NOTHING = new Sifted(false, false, new long[0], List.of());

    public Sifted {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * A form of a definition.
   *
   * @param blob a blob that holds it
   * @param place position among that blob's definitions
   */
  public record Form(String blob, int place) {}

  /** A version; its elements are numbers, ascending. */
  private record Entry(
      String blob,
      int base,
      boolean readable,
      boolean written,
      boolean scheduled,
      int[] removed,
      int[] added) {

    boolean says(Sifted sifted) {
      return written == sifted.written() && scheduled == sifted.scheduled();
    }

    void write(ByteSink sink) {
      sink.text(blob);
      sink.number(base + 1);
      sink.number((written ? 1 : 0) | (scheduled ? 2 : 0) | (readable ? 0 : 4));
      numbers(sink, removed);
      numbers(sink, added);
    }

    static Entry read(ByteSpring spring) {
      String blob = spring.text();
      int base = spring.number() - 1;
      int flags = spring.number();
      return new Entry(
          blob,
          base,
          (flags & 4) == 0,
          (flags & 1) != 0,
          (flags & 2) != 0,
          numbers(spring),
          numbers(spring));
    }

    private static void numbers(ByteSink sink, int[] numbers) {
      sink.number(numbers.length);
      int last = 0;
      for (int number : numbers) {
        sink.number(number - last);
        last = number;
      }
    }

    private static int[] numbers(ByteSpring spring) {
      int[] numbers = new int[spring.number()];
      int last = 0;
      for (int i = 0; i < numbers.length; i++) {
        last += spring.number();
        numbers[i] = last;
      }
      return numbers;
    }
  }
}
