package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The share of units in each of several stages by age: the matrix product p(t) = p(t−)(I+dA) with
 * dA_fg = d_fg/Y_f (Aalen &amp; Johansen 1978). Separate Kaplan-Meier curves per stage can cross;
 * these cannot. Errors are infinitesimal-jackknife, summed within a unit or within its team.
 */
public final class MultiState {
  private final List<String> states;
  private final List<Stay> stays;
  private final Map<String, Integer> owner;
  private final int owners;
  private final int excluded;

  private MultiState(
      List<String> states, List<Stay> stays, Map<String, Integer> owner, int owners, int excluded) {
    this.states = states;
    this.stays = stays;
    this.owner = owner;
    this.owners = owners;
    this.excluded = excluded;
  }

  /** Units on their own. */
  public static MultiState of(List<String> states, List<Stay> stays) {
    return of(states, stays, Map.of());
  }

  /**
   * Units that belong to teams.
   *
   * @param states every stage there can be, in the order of the results
   * @param stays the stays of all units, in any order
   * @param teams team by unit; a unit that is not named stands for itself
   * @throws IllegalArgumentException if a stay names an unknown stage
   */
  public static MultiState of(List<String> states, List<Stay> stays, Map<String, String> teams) {
    for (Stay stay : stays) {
      if (!states.contains(stay.from()) || (stay.to() != null && !states.contains(stay.to()))) {
        throw new IllegalArgumentException("unknown stage in " + stay + ", known: " + states);
      }
    }
    List<Stay> usable = stays.stream().filter(Stay::usable).toList();
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> owner = new HashMap<>();
    for (Stay stay : usable) {
      String team = teams.get(stay.id());
      String key = team == null ? "unit " + stay.id() : "team " + team;
      Integer number = numbers.computeIfAbsent(key, k -> numbers.size());
      owner.put(stay.id(), number);
    }
    return new MultiState(
        List.copyOf(states), usable, owner, numbers.size(), stays.size() - usable.size());
  }

  /** Number of stays left out for want of time at risk. */
  public int excluded() {
    return excluded;
  }

  /** Number of units with a usable stay. */
  public int size() {
    return owner.size();
  }

  /** The shares at an age in days; {@code null} without units. */
  public @Nullable Occupation at(double day) {
    if (stays.isEmpty() || Double.isNaN(day)) {
      return null;
    }
    int n = states.size();
    double[] shares = initial();
    double[][] influence = initialInfluence(shares);
    long until = Days.micros(day);
    TreeSet<Long> times = new TreeSet<>();
    for (Stay stay : stays) {
      if (stay.to() != null && stay.exitMicros() <= until) {
        times.add(stay.exitMicros());
      }
    }
    for (long t : times) {
      step(t, shares, influence);
    }
    List<Double> errors = new ArrayList<>();
    for (int g = 0; g < n; g++) {
      double squares = 0;
      for (double[] row : influence) {
        squares += row[g] * row[g];
      }
      errors.add(Math.sqrt(squares));
    }
    List<Double> result = new ArrayList<>();
    for (double share : shares) {
      result.add(share);
    }
    return new Occupation(day, result, errors);
  }

  /**
   * The shares at several ages, without their errors: one pass over the stays.
   *
   * @param days ages in days, rising
   * @return for each age the share in each stage; empty without units
   */
  public List<List<Double>> shares(List<Double> days) {
    List<List<Double>> result = new ArrayList<>();
    if (stays.isEmpty()) {
      return result;
    }
    TreeSet<Long> times = new TreeSet<>();
    stays.stream().filter(stay -> stay.to() != null).forEach(s -> times.add(s.exitMicros()));
    double[] shares = initial();
    for (double day : days) {
      while (!times.isEmpty() && times.first() <= Days.micros(day)) {
        long t = times.first();
        times.remove(t);
        List<Stay> present = stays.stream().filter(stay -> stay.atRisk(t)).toList();
        shares = advance(shares, jumps(t, present, new double[states.size()]));
      }
      result.add(Arrays.stream(shares).boxed().toList());
    }
    return result;
  }

  private void step(long t, double[] shares, double[][] influence) {
    int n = states.size();
    double[] atRisk = new double[n];
    List<Stay> present = stays.stream().filter(stay -> stay.atRisk(t)).toList();
    double[][] jump = jumps(t, present, atRisk);
    double[][] next = new double[owners][];
    for (int i = 0; i < owners; i++) {
      next[i] = advance(influence[i], jump);
    }
    for (Stay stay : present) {
      int f = states.indexOf(stay.from());
      double weight = shares[f] / atRisk[f];
      double[] own = next[owner.getOrDefault(stay.id(), 0)];
      for (int g = 0; g < n; g++) {
        own[g] -= weight * jump[f][g];
      }
      if (stay.to() != null && stay.exitMicros() == t) {
        own[f] -= weight;
        own[states.indexOf(stay.to())] += weight;
      }
    }
    System.arraycopy(next, 0, influence, 0, owners);
    System.arraycopy(advance(shares, jump), 0, shares, 0, n);
  }

  /** dA at a time; fills {@code atRisk} with the units at risk in each stage. */
  private double[][] jumps(long t, List<Stay> present, double[] atRisk) {
    int n = states.size();
    double[][] jump = new double[n][n];
    for (Stay stay : present) {
      int f = states.indexOf(stay.from());
      atRisk[f]++;
      if (stay.to() != null && stay.exitMicros() == t) {
        move(jump, f, states.indexOf(stay.to()), 1);
      }
    }
    for (int f = 0; f < n; f++) {
      for (int g = 0; g < n && atRisk[f] > 0; g++) {
        jump[f][g] /= atRisk[f];
      }
    }
    return jump;
  }

  private static void move(double[][] jump, int from, int to, double weight) {
    jump[from][to] += weight;
    jump[from][from] -= weight;
  }

  /** v(I+dA). */
  private static double[] advance(double[] v, double[][] jump) {
    double[] result = v.clone();
    for (int f = 0; f < v.length; f++) {
      for (int g = 0; g < v.length; g++) {
        result[g] += v[f] * jump[f][g];
      }
    }
    return result;
  }

  /** Where those watched from the earliest age begin. */
  private List<Stay> first() {
    long earliest = stays.stream().mapToLong(Stay::entryMicros).min().orElse(0);
    return stays.stream().filter(stay -> stay.entryMicros() == earliest).toList();
  }

  private double[] initial() {
    List<Stay> first = first();
    double[] shares = new double[states.size()];
    for (Stay stay : first) {
      shares[states.indexOf(stay.from())]++;
    }
    for (int g = 0; g < shares.length; g++) {
      shares[g] /= first.size();
    }
    return shares;
  }

  private double[][] initialInfluence(double[] shares) {
    double[][] influence = new double[owners][states.size()];
    List<Stay> first = first();
    for (Stay stay : first) {
      double[] own = influence[owner.getOrDefault(stay.id(), 0)];
      for (int g = 0; g < shares.length; g++) {
        own[g] -= shares[g] / first.size();
      }
      own[states.indexOf(stay.from())] += 1.0 / first.size();
    }
    return influence;
  }
}
