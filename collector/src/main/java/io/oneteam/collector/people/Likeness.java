package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether names that stand together can be one person's. The order of names does not matter. */
enum Likeness {
  ALIKE,
  TWO_NAMES,
  MANY_NAMES;

  private static final int MOST = 200;

  static Likeness of(List<Clues.Name> names) {
    Map<String, Clues.Name> different = new LinkedHashMap<>();
    names.stream()
        .filter(name -> !name.full().isEmpty())
        .forEach(name -> different.putIfAbsent(name.full(), name));
    return different.size() > MOST ? MANY_NAMES : judged(unlike(List.copyOf(different.values())));
  }

  /** For each name the later ones that are unlike it. */
  private static List<BitSet> unlike(List<Clues.Name> names) {
    List<BitSet> unlike = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      BitSet others = new BitSet();
      for (int b = a + 1; b < names.size(); b++) {
        others.set(b, !alike(names.get(a), names.get(b)));
      }
      unlike.add(others);
    }
    return unlike;
  }

  private static Likeness judged(List<BitSet> unlike) {
    Likeness likeness = ALIKE;
    for (BitSet others : unlike) {
      for (int b = others.nextSetBit(0); b >= 0; b = others.nextSetBit(b + 1)) {
        if (unlike.get(b).intersects(others)) {
          return MANY_NAMES;
        }
        likeness = TWO_NAMES;
      }
    }
    return likeness;
  }

  /**
   * A word in common (initials do not count), or two scripts, in which words cannot be compared.
   */
  private static boolean alike(Clues.Name a, Clues.Name b) {
    return !Collections.disjoint(a.words(), b.words())
        || !a.script().equals(b.script())
        || a.joined().equals(b.joined());
  }

  static UnicodeScript script(List<String> words) {
    return UnicodeScript.of(words.get(0).codePointAt(0));
  }
}
