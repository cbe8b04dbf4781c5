package io.oneteam.collector.jira;

import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a source has to say on the Data quality sheet. */
final class Notes {
  private static final int NAMED = 20;
  private static final int EXAMPLES = 5;
  private final String topic;
  private final List<QualityLine> gaps = new ArrayList<>();
  private final Map<String, List<String>> grouped = new TreeMap<>();
  private final List<QualityLine> others = new ArrayList<>();
  private long unreadable;

  Notes(String topic) {
    this.topic = topic;
  }

  /** A document that could not be read, named with its place. */
  void unreadable(String place, String reason) {
    unreadable++;
    if (unreadable <= NAMED) {
      gap(place + " cannot be read (" + reason + "); what it holds is missing.", 1);
    }
  }

  void gap(String sentence, long count) {
    gaps.add(new QualityLine(Severity.GAP, topic, sentence, count));
  }

  void warning(String sentence, long count) {
    others.add(new QualityLine(Severity.WARNING, topic, sentence, count));
  }

  void note(String sentence, long count) {
    others.add(new QualityLine(Severity.NOTE, topic, sentence, count));
  }

  /** An issue whose history is not whole; told together by kind, with examples. */
  void incomplete(String key, String reason) {
    String kind = reason.replaceAll("\"[^\"]*\"( \\([^)]*\\))?|[0-9][0-9TZ:.-]*", "…");
    grouped.computeIfAbsent(kind, k -> new ArrayList<>()).add(key + ": " + reason);
  }

  /** How the flow of statuses was told where no category says it. */
  void flows(Map<String, String> uncategorised, FlowRules rules) {
    List<String> byName = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    uncategorised.forEach(
        (id, name) -> {
          FlowRules.Decision decision = rules.decide(id, name, "");
          String shown =
              name + " (" + id + ") → " + decision.flow().name().toLowerCase(java.util.Locale.ROOT);
          if (decision.ground() == FlowRules.Ground.NAME) {
            byName.add(shown);
          } else if (decision.ground() == FlowRules.Ground.UNKNOWN) {
            unknown.add(shown);
          }
        });
    if (!byName.isEmpty()) {
      note(
          byName.size()
              + " statuses come without a status category; their meaning is told by their names: "
              + String.join(", ", byName)
              + ". Set jira.statuses where that is wrong.",
          byName.size());
    }
    if (!unknown.isEmpty()) {
      warning(
          unknown.size()
              + " statuses come without a status category and their names tell nothing; they count"
              + " as active: "
              + String.join(", ", unknown)
              + ". Set them in jira.statuses.",
          unknown.size());
    }
  }

  /** Documents that could not be read. */
  long unreadable() {
    return unreadable;
  }

  /** Issues whose history is not whole. */
  long incomplete() {
    return grouped.values().stream().mapToLong(List::size).sum();
  }

  /** All lines, gaps first. */
  List<QualityLine> lines() {
    List<QualityLine> lines = new ArrayList<>(gaps);
    if (unreadable > NAMED) {
      lines.add(
          new QualityLine(
              Severity.GAP,
              topic,
              (unreadable - NAMED) + " more documents cannot be read.",
              unreadable - NAMED));
    }
    grouped.forEach((kind, issues) -> lines.add(incompleteLine(issues)));
    lines.addAll(others);
    return lines;
  }

  private QualityLine incompleteLine(List<String> issues) {
    String examples = String.join("; ", issues.subList(0, Math.min(EXAMPLES, issues.size())));
    String more = issues.size() > EXAMPLES ? "; …" : "";
    return new QualityLine(
        Severity.WARNING,
        topic,
        (issues.size() == 1
                ? "The history of 1 issue"
                : "The histories of " + issues.size() + " issues")
            + " cannot be trusted to be whole: "
            + examples
            + more
            + ".",
        issues.size());
  }
}
