package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Holding;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.ParallelWork;
import io.oneteam.domain.measurement.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One epic's active work by discipline: when issues were active or in review in whose hands.
 *
 * @param name the epic's key
 * @param stretches stretches of work by discipline, in days since 1970
 * @param people people who held its issues
 * @param work overlap and parallel share
 */
record EpicWork(
    String name, Map<String, List<ParallelWork.Stretch>> stretches, int people, ParallelWork work) {
  /** At most so much of the work side by side is a relay. */
  static final double RELAY = 0.1;

  /** At least so much of it is side by side. */
  static final double PARALLEL = 0.3;

  private static final double DAY = Duration.ofDays(1).toMillis();

  /** All epics on which work was done in known hands, by name. */
  static List<EpicWork> all(Facts facts) {
    Map<String, Map<String, List<ParallelWork.Stretch>>> epics = new TreeMap<>();
    Map<String, Set<Integer>> people = new LinkedHashMap<>();
    for (IssueWork issue : facts.works().values()) {
      Long epic = facts.scopes().epic(issue.issue());
      if (epic == null) {
        continue;
      }
      String name = facts.scopes().epicName(epic);
      for (Holding holding : issue.holdings()) {
        for (IssueWork.StatusSpan span :
            issue.spans(IssueWork::working, holding.from(), holding.to())) {
          people.computeIfAbsent(name, n -> new HashSet<>()).addAll(holding.people());
          for (String discipline : holding.disciplines()) {
            epics
                .computeIfAbsent(name, n -> new TreeMap<>())
                .computeIfAbsent(discipline, d -> new ArrayList<>())
                .add(new ParallelWork.Stretch(days(span.from()), days(span.to())));
          }
        }
      }
    }
    List<EpicWork> all = new ArrayList<>();
    epics.forEach(
        (name, stretches) ->
            all.add(
                new EpicWork(
                    name,
                    stretches,
                    people.getOrDefault(name, Set.of()).size(),
                    ParallelWork.of(stretches))));
    return all;
  }

  /** The same as it was known at a moment, in days since 1970. */
  EpicWork until(double moment) {
    if (end() <= moment) {
      return this;
    }
    Map<String, List<ParallelWork.Stretch>> known = new TreeMap<>();
    stretches.forEach(
        (discipline, all) -> {
          List<ParallelWork.Stretch> begun =
              all.stream()
                  .filter(stretch -> stretch.start() < moment)
                  .map(s -> new ParallelWork.Stretch(s.start(), Math.min(s.end(), moment)))
                  .toList();
          if (!begun.isEmpty()) {
            known.put(discipline, begun);
          }
        });
    return new EpicWork(name, known, people, ParallelWork.of(known));
  }

  private static double days(Instant instant) {
    return instant.toEpochMilli() / DAY;
  }

  int disciplines() {
    return work.first().size();
  }

  /** First moment of work, in days since 1970. */
  double begin() {
    return work.first().values().stream().mapToDouble(d -> d).min().orElse(0);
  }

  /** End of the last stretch, in days since 1970. */
  double end() {
    return stretches.values().stream()
        .flatMap(List::stream)
        .mapToDouble(ParallelWork.Stretch::end)
        .max()
        .orElse(0);
  }

  double share() {
    Double share = work.parallelShare();
    return share == null ? 0 : share;
  }

  /** The largest overlap of two disciplines, shared time over the shorter; null for one. */
  @Nullable Double overlap() {
    Double most = null;
    for (ParallelWork.Pair pair : work.pairs()) {
      Double overlap = pair.overlap();
      if (overlap != null && (most == null || overlap > most)) {
        most = overlap;
      }
    }
    return most;
  }

  /** "one discipline", "relay", "side by side" or "partly side by side". */
  String reading() {
    if (disciplines() < 2) {
      return SpreadTable.ONE;
    }
    return share() <= RELAY
        ? "relay"
        : share() >= PARALLEL ? "side by side" : "partly side by side";
  }

  /** Days until a second discipline joined, censored at as-of. */
  Observation secondJoins(double asOf) {
    List<Double> firsts = work.first().values().stream().sorted().toList();
    return firsts.size() > 1
        ? Observation.event(firsts.get(1) - firsts.get(0))
        : Observation.censored(Math.max(0, asOf - begin()));
  }

  /** Its lane on a timeline: one span for each stretch of a discipline, merged. */
  Figure.Lane lane(String note) {
    List<Figure.Span> spans = new ArrayList<>();
    stretches.forEach(
        (discipline, list) -> {
          List<ParallelWork.Stretch> sorted = new ArrayList<>(list);
          sorted.sort((a, b) -> Double.compare(a.start(), b.start()));
          LocalDate from = null;
          LocalDate to = null;
          for (ParallelWork.Stretch stretch : sorted) {
            LocalDate begin = LocalDate.ofEpochDay((long) Math.floor(stretch.start()));
            LocalDate end = LocalDate.ofEpochDay((long) Math.floor(stretch.end()));
            if (from == null || to == null || begin.isAfter(to.plusDays(1))) {
              if (from != null && to != null) {
                spans.add(new Figure.Span(discipline, from, to, false));
              }
              from = begin;
              to = end;
            } else {
              to = end.isAfter(to) ? end : to;
            }
          }
          if (from != null && to != null) {
            spans.add(new Figure.Span(discipline, from, to, false));
          }
        });
    return new Figure.Lane(name, note, spans, List.of());
  }
}
