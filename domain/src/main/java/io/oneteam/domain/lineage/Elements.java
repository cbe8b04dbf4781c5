package io.oneteam.domain.lineage;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import io.oneteam.domain.lineage.ModuleIndex.Form;
import io.oneteam.domain.lineage.ModuleIndex.Sifted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Numbers for the statements and definitions of a repository, in order of appearance. */
final class Elements {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[1024];

  /** Of each definition where it was first found, null for statements. */
  private @Nullable Place[] places = new @Nullable Place[1024];

  private int size;
  private final HashNumbers statementNumbers = new HashNumbers();
  private final HashNumbers definitionNumbers = new HashNumbers();

  int size() {
    return size;
  }

  /** Numbers of what a content holds, ascending; new ones are first found at a place. */
  int[] of(FileContent content, int entry) {
    int[] numbers = new int[content.statements().size() + content.definitions().size()];
    int count = 0;
    for (Statement statement : content.statements()) {
      if (statement.telling()) {
        int number = statementNumbers.get(statement.hash());
        numbers[count++] = number < 0 ? next(statement.hash(), null) : number;
      }
    }
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < content.definitions().size(); i++) {
      Definition definition = content.definitions().get(i);
      long hash = hash(definition);
      while (!seen.add(hash)) {
        hash = mixed(hash, 1); // The same twice in one file: two elements.
      }
      int number = definitionNumbers.get(hash);
      numbers[count++] =
          number < 0 ? next(hash, new Place(hash(definition.name()), entry, i)) : number;
    }
    return Arrays.stream(numbers, 0, count).sorted().distinct().toArray();
  }

  private int next(long hash, @Nullable Place place) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    hashes[size] = hash;
    places[size] = place;
    (place == null ? statementNumbers : definitionNumbers).put(hash, size);
    return size++;
  }

  void write(ByteSink sink, int from) {
    sink.number(size - from);
    for (int number = from; number < size; number++) {
      sink.eight(hashes[number]);
      Place place = places[number];
      sink.number(place == null ? 0 : 1);
      if (place != null) {
        sink.eight(place.name());
        sink.number(place.entry());
        sink.number(place.position());
      }
    }
  }

  void read(ByteSpring spring) {
    for (int left = spring.number(); left > 0; left--) {
      long hash = spring.eight();
      boolean definition = spring.number() == 1;
      next(hash, definition ? new Place(spring.eight(), spring.number(), spring.number()) : null);
    }
  }

  /** Those that are among some statements and definitions of some names. */
  BitSet among(Set<Long> statements, Set<String> names) {
    BitSet among = new BitSet(size);
    for (long statement : statements) {
      int number = statementNumbers.get(statement);
      if (number >= 0) {
        among.set(number);
      }
    }
    HashNumbers named = new HashNumbers();
    names.forEach(name -> named.put(hash(name), 0));
    for (int number = 0; number < size; number++) {
      Place place = places[number];
      if (place != null && named.contains(place.name())) {
        among.set(number);
      }
    }
    return among;
  }

  Sifted sifted(int[] held, boolean written, boolean scheduled, IntFunction<String> blobs) {
    long[] statements = new long[held.length];
    int count = 0;
    List<Form> forms = new ArrayList<>();
    for (int number : held) {
      Place place = places[number];
      if (place == null) {
        statements[count++] = hashes[number];
      } else {
        forms.add(new Form(blobs.apply(place.entry()), place.position()));
      }
    }
    long[] sorted = Arrays.copyOf(statements, count);
    Arrays.sort(sorted);
    return new Sifted(written, scheduled, sorted, forms);
  }

  private static long hash(Definition definition) {
    long hash = mixed(hash(definition.name()), definition.kind().ordinal());
    hash = mixed(hash, definition.tokens());
    hash = mixed(hash, definition.sketch().elements());
    for (int each : definition.sketch().smallest()) {
      hash = mixed(hash, each);
    }
    return hash;
  }

  private static long hash(String name) {
    long hash = name.length();
    for (int i = 0; i < name.length(); i++) {
      hash = mixed(hash, name.charAt(i));
    }
    return hash;
  }

  private static long mixed(long hash, long next) {
    long mixed = (hash ^ next) * MIX;
    return mixed ^ (mixed >>> 29);
  }

  /**
   * Where a definition was first found.
   *
   * @param name hash of its name
   * @param entry number of the version
   * @param position position among the version's definitions
   */
  private record Place(long name, int entry, int position) {}
}
