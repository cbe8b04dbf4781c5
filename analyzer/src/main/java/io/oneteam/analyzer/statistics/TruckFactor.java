package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How few people would have to leave before less than half of the files have an author left
 * (Avelino et al. 2016). A count, never a ranking: show the number, not the names.
 *
 * @param files number of files
 * @param authors people who are author of at least one
 * @param exact size of the smallest such set; {@code null} beyond 20 authors
 * @param greedy size when always the author of most files leaves next, ties by name
 * @param greedyOrder who, in that order
 * @param coverage share of files with an author: at the start, then after each one left
 */
public record TruckFactor(
    int files,
    int authors,
    @Nullable Integer exact,
    int greedy,
    List<String> greedyOrder,
    List<Double> coverage) {

  /** More authors than this, and only the greedy answer is given. */
  public static final int MOST_AUTHORS = 20;

  private static final double HALF = 0.5;

  /** Copies the lists. */
  public TruckFactor {
    greedyOrder = List.copyOf(greedyOrder);
    coverage = List.copyOf(coverage);
  }

  /**
   * The truck factor of some files.
   *
   * @return {@code null} without files
   */
  public static @Nullable TruckFactor of(Collection<Authorship> files) {
    if (files.isEmpty()) {
      return null;
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Authorship file : files) {
      file.authors().forEach(author -> counts.merge(author, 1, Integer::sum));
    }
    List<String> byFiles = new ArrayList<>(counts.keySet());
    byFiles.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
    List<Double> coverage = new ArrayList<>();
    coverage.add(coverage(files, List.of()));
    int greedy = 0;
    while (coverage.get(greedy) >= HALF) {
      greedy++;
      coverage.add(coverage(files, byFiles.subList(0, greedy)));
    }
    return new TruckFactor(
        files.size(),
        counts.size(),
        counts.size() > MOST_AUTHORS ? null : exact(files, byFiles, greedy),
        greedy,
        byFiles.subList(0, greedy),
        coverage);
  }

  private static double coverage(Collection<Authorship> files, List<String> gone) {
    long covered = files.stream().filter(file -> !gone.containsAll(file.authors())).count();
    return covered / (double) files.size();
  }

  /** Tries every set smaller than the best so far; a file is the mask of its authors. */
  private static int exact(Collection<Authorship> files, List<String> people, int bound) {
    int[] masks = new int[files.size()];
    int next = 0;
    for (Authorship file : files) {
      for (String author : file.authors()) {
        masks[next] |= 1 << people.indexOf(author);
      }
      next++;
    }
    int best = bound;
    for (int gone = 0; gone < 1 << people.size(); gone++) {
      if (Integer.bitCount(gone) < best && covered(masks, gone) < HALF * files.size()) {
        best = Integer.bitCount(gone);
      }
    }
    return best;
  }

  private static int covered(int[] masks, int gone) {
    int covered = 0;
    for (int mask : masks) {
      covered += (mask & ~gone) != 0 ? 1 : 0;
    }
    return covered;
  }
}
