package io.oneteam.analyzer.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who knows a file: degree of authorship (Fritz et al. 2014; Avelino et al. 2016), DOA = 3.293 +
 * 1.098·creator + 0.164·own changes − 0.321·ln(1 + others' changes). The constants come from Java
 * developers.
 *
 * @param degrees by person, in order of name; the creator and everybody who changed the file
 * @param authors those above three quarters of the highest degree who also reach 3.293 or created
 *     it
 */
public record Authorship(SortedMap<String, Double> degrees, List<String> authors) {
  private static final double BASE = 3.293;
  private static final double CREATOR = 1.098;
  private static final double OWN = 0.164;
  private static final double OTHERS = 0.321;
  private static final double RELATIVE = 0.75;

  /** Copies the collections. */
  public Authorship {
    degrees = Collections.unmodifiableSortedMap(new TreeMap<>(degrees));
    authors = List.copyOf(authors);
  }

  /**
   * The authorship of one file.
   *
   * @param creator who created it; {@code null} = before the window
   * @param changes number of changes after creation by person; a negative one counts as 0
   */
  public static Authorship of(@Nullable String creator, Map<String, Integer> changes) {
    SortedMap<String, Integer> own = new TreeMap<>();
    changes.forEach((person, count) -> own.put(person, Math.max(0, count)));
    if (creator != null) {
      own.putIfAbsent(creator, 0);
    }
    int total = own.values().stream().mapToInt(count -> count).sum();
    SortedMap<String, Double> degrees = new TreeMap<>();
    own.forEach(
        (person, count) ->
            degrees.put(
                person,
                BASE
                    + (person.equals(creator) ? CREATOR : 0)
                    + OWN * count
                    - OTHERS * Math.log1p(total - count)));
    double highest = degrees.values().stream().mapToDouble(degree -> degree).max().orElse(0);
    List<String> authors =
        degrees.entrySet().stream()
            .filter(entry -> entry.getValue() / highest > RELATIVE)
            .filter(entry -> entry.getValue() >= BASE || entry.getKey().equals(creator))
            .map(Map.Entry::getKey)
            .toList();
    return new Authorship(degrees, authors);
  }
}
