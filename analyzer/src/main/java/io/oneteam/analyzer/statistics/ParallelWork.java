package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Do disciplines work side by side or one after the other? From half-open stretches of activity,
 * those of one discipline merged first.
 *
 * @param days active days per discipline
 * @param first first active day per discipline; disciplines without activity are absent
 * @param active days with at least one discipline
 * @param parallel days with at least two
 * @param parallelShare parallel/active; {@code null} without activity
 * @param meanConcurrent disciplines at work on an active day; {@code null} without activity
 * @param pairs every two disciplines, in order of their names
 */
public record ParallelWork(
    Map<String, Double> days,
    Map<String, Double> first,
    double active,
    double parallel,
    @Nullable Double parallelShare,
    @Nullable Double meanConcurrent,
    List<Pair> pairs) {

  /**
   * A stretch of activity.
   *
   * @param start first moment, in days
   * @param end moment after the last; a stretch that does not end after its start, or has an end
   *     that is no number, is empty
   */
  public record Stretch(double start, double end) {}

  /**
   * Two disciplines.
   *
   * @param a first by name
   * @param b second
   * @param shared days both are active
   * @param overlap shared/shorter; {@code null} when one is never active
   * @param jaccard shared/either; {@code null} when neither is active
   */
  public record Pair(
      String a, String b, double shared, @Nullable Double overlap, @Nullable Double jaccard) {}

  /** The overlap of all disciplines. */
  public static ParallelWork of(Map<String, List<Stretch>> activities) {
    Map<String, List<Stretch>> merged = new TreeMap<>();
    activities.forEach((name, stretches) -> merged.put(name, merged(stretches)));
    Map<String, Double> days = new TreeMap<>();
    Map<String, Double> first = new TreeMap<>();
    List<Stretch> all = new ArrayList<>();
    merged.forEach(
        (name, stretches) -> {
          days.put(name, length(stretches));
          stretches.stream().findFirst().ifPresent(stretch -> first.put(name, stretch.start()));
          all.addAll(stretches);
        });
    double active = length(merged(all));
    double parallel = parallel(List.copyOf(merged.values()));
    double sum = length(all);
    return new ParallelWork(
        Collections.unmodifiableMap(days),
        Collections.unmodifiableMap(first),
        active,
        parallel,
        active > 0 ? parallel / active : null,
        active > 0 ? sum / active : null,
        pairs(merged));
  }

  private static List<Pair> pairs(Map<String, List<Stretch>> merged) {
    List<String> names = List.copyOf(merged.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        List<Stretch> a = merged.getOrDefault(names.get(i), List.of());
        List<Stretch> b = merged.getOrDefault(other, List.of());
        double shared = parallel(List.of(a, b));
        double shorter = Math.min(length(a), length(b));
        double either = length(a) + length(b) - shared;
        pairs.add(
            new Pair(
                names.get(i),
                other,
                shared,
                shorter > 0 ? shared / shorter : null,
                either > 0 ? shared / either : null));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<Stretch> merged(List<Stretch> stretches) {
    List<Stretch> result = new ArrayList<>();
    stretches.stream()
        .filter(stretch -> stretch.start() < stretch.end())
        .filter(stretch -> Days.isTime(stretch.start()) && Days.isTime(stretch.end()))
        .sorted(Comparator.comparing(Stretch::start))
        .forEach(
            stretch -> {
              Stretch last = result.isEmpty() ? null : result.get(result.size() - 1);
              if (last == null || stretch.start() > last.end()) {
                result.add(stretch);
              } else {
                double end = Math.max(last.end(), stretch.end());
                result.set(result.size() - 1, new Stretch(last.start(), end));
              }
            });
    return result;
  }

  private static double length(List<Stretch> stretches) {
    return stretches.stream().mapToDouble(stretch -> stretch.end() - stretch.start()).sum();
  }

  /** Days with at least two: one sweep over starts and ends. */
  private static double parallel(List<List<Stretch>> lanes) {
    TreeMap<Double, Integer> changes = new TreeMap<>();
    for (List<Stretch> lane : lanes) {
      for (Stretch stretch : lane) {
        changes.merge(stretch.start(), 1, Integer::sum);
        changes.merge(stretch.end(), -1, Integer::sum);
      }
    }
    double sum = 0;
    double since = 0;
    int open = 0;
    for (Map.Entry<Double, Integer> change : changes.entrySet()) {
      sum += open >= 2 ? change.getKey() - since : 0;
      open += change.getValue();
      since = change.getKey();
    }
    return sum;
  }
}
