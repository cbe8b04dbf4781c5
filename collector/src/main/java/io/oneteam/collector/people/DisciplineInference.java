package io.oneteam.collector.people;

import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.people.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Infers somebody's discipline from the kinds of file they touched, half-year by half-year. A
 * half-year counts from {@value #LEAST_DAYS} days with telling files; the leading discipline must
 * hold {@value #LEAD} of the evidence. Quieter times go with the half-year before them (the first
 * ones with the one after). Confidence is the discipline's share of the evidence, drawn towards an
 * even split as if {@value #PRIOR} days of nothing in particular had been seen as well.
 */
final class DisciplineInference {
  private static final int LEAST_DAYS = 10;
  private static final double LEAD = 0.5;
  private static final double PRIOR = 10;

  private final Map<FileKind, Map<String, Double>> weights;
  private final int disciplines;

  DisciplineInference(List<String> disciplines) {
    this.weights = Trades.weights(disciplines);
    this.disciplines = disciplines.size();
  }

  private record Guess(LocalDate from, String discipline, double confidence) {}

  /** A person's inferred memberships; none below the minimum of activity. */
  List<Membership> infer(int person, Collection<Map<LocalDate, Set<FileKind>>> activity) {
    List<Guess> guesses = new ArrayList<>();
    halves(activity)
        .forEach((from, days) -> guess(from, days).ifPresent(guess -> add(guesses, guess)));
    List<Membership> memberships = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      LocalDate from = i == 0 ? null : guesses.get(i).from();
      @Nullable LocalDate to =
          i + 1 < guesses.size() ? guesses.get(i + 1).from().minusDays(1) : null;
      memberships.add(
          new Membership(
              person,
              guesses.get(i).discipline(),
              from,
              to,
              null,
              true,
              guesses.get(i).confidence()));
    }
    return memberships;
  }

  private static void add(List<Guess> guesses, Guess next) {
    Guess last = guesses.isEmpty() ? null : guesses.get(guesses.size() - 1);
    if (last != null && last.discipline().equals(next.discipline())) {
      double confidence = Math.max(last.confidence(), next.confidence());
      guesses.set(guesses.size() - 1, new Guess(last.from(), last.discipline(), confidence));
    } else {
      guesses.add(next);
    }
  }

  private static Map<LocalDate, Map<LocalDate, Set<FileKind>>> halves(
      Collection<Map<LocalDate, Set<FileKind>>> activity) {
    Map<LocalDate, Map<LocalDate, Set<FileKind>>> halves = new TreeMap<>();
    for (Map<LocalDate, Set<FileKind>> days : activity) {
      days.forEach(
          (day, kinds) ->
              halves
                  .computeIfAbsent(
                      LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1),
                      h -> new TreeMap<>())
                  .merge(day, kinds, DisciplineInference::both));
    }
    return halves;
  }

  private static Set<FileKind> both(Set<FileKind> a, Set<FileKind> b) {
    Set<FileKind> sum = EnumSet.copyOf(a);
    sum.addAll(b);
    return sum;
  }

  private Optional<Guess> guess(LocalDate from, Map<LocalDate, Set<FileKind>> days) {
    Map<String, Double> evidence = new HashMap<>();
    int telling = 0;
    for (Set<FileKind> kinds : days.values()) {
      telling += kinds.stream().anyMatch(weights::containsKey) ? 1 : 0;
      kinds.forEach(
          kind ->
              weights
                  .getOrDefault(kind, Map.of())
                  .forEach((name, weight) -> evidence.merge(name, weight, Double::sum)));
    }
    double sum = evidence.values().stream().mapToDouble(weight -> weight).sum();
    Optional<String> best =
        evidence.keySet().stream()
            .sorted()
            .max((a, b) -> Double.compare(of(evidence, a), of(evidence, b)));
    if (telling < LEAST_DAYS || best.isEmpty() || of(evidence, best.get()) < LEAD * sum) {
      return Optional.empty();
    }
    double confidence = (of(evidence, best.get()) + PRIOR / disciplines) / (sum + PRIOR);
    return Optional.of(new Guess(from, best.get(), Math.min(0.95, confidence)));
  }

  private static double of(Map<String, Double> evidence, String name) {
    return Objects.requireNonNullElse(evidence.get(name), 0.0);
  }
}
