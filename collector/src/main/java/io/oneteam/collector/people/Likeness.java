package io.oneteam.collector.people;

import io.oneteam.domain.people.Names;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether names that stand together can be one person's. */
enum Likeness {
  ALIKE,
  TWO_NAMES,
  MANY_NAMES;

  static Likeness of(List<String> names) {
    List<List<String>> different = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      List<String> words = Names.words(name);
      if (Names.full(name) && different.stream().noneMatch(other -> alike(other, words))) {
        different.add(words);
      }
    }
    return different.size() <= 1 ? ALIKE : different.size() == 2 ? TWO_NAMES : MANY_NAMES;
  }

  /**
   * A word in common (initials do not count), or two scripts, in which words cannot be compared.
   */
  static boolean alike(List<String> a, List<String> b) {
    Set<String> words = new HashSet<>(a);
    words.removeIf(word -> word.length() < 2);
    return b.stream().anyMatch(words::contains)
        || script(a) != script(b)
        || String.join("", a).equals(String.join("", b));
  }

  private static UnicodeScript script(List<String> words) {
    return UnicodeScript.of(words.get(0).codePointAt(0));
  }
}
