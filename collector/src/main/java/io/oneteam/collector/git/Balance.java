package io.oneteam.collector.git;

import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Reconciliation.Explanation;
import io.oneteam.domain.store.GitRows.Lack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** States what the repository has and what the store has, and what could not be read. */
final class Balance {
  private final String source;
  private final RefList refs;
  private final Tips tips;
  private final Graph graph;

  Balance(String source, RefList refs, Tips tips, Graph graph) {
    this.source = source;
    this.refs = refs;
    this.tips = tips;
    this.graph = graph;
  }

  /**
   * What is to be recorded.
   *
   * @param gaps objects that could not be read
   * @param complete whether nothing keeps the refs from being remembered
   */
  record Said(List<Reconciliation> balance, List<QualityLine> lines, long gaps, boolean complete) {}

  Said say(long stored, long storedRefs, List<Lack> lacks, Set<Integer> retired) {
    long beyond = notFollowed();
    List<Explanation> explained = new ArrayList<>();
    if (beyond > 0) {
      explained.add(new Explanation("reachable only from refs that are not followed", beyond));
    }
    List<Reconciliation> balance =
        List.of(
            new Reconciliation(source, "commits", graph.reachable() + beyond, stored, explained),
            new Reconciliation(source, "refs", refs.all().size(), storedRefs, List.of()));
    List<QualityLine> lines = new ArrayList<>();
    Map<String, Long> reasons = reasons(lacks, retired);
    reasons.forEach((reason, count) -> lines.add(line(reason, count)));
    long tips = unreadableTips();
    long gaps =
        tips
            + reasons.entrySet().stream()
                .filter(e -> gap(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    if (tips > 0) {
      lines.add(
          new QualityLine(
              Severity.GAP,
              source,
              "Refs of "
                  + source
                  + " name objects that are missing or damaged; what was read of them stays in the"
                  + " report; run git fsck there.",
              tips));
    }
    return new Said(balance, lines, gaps, tips == 0);
  }

  private static Map<String, Long> reasons(List<Lack> lacks, Set<Integer> retired) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Lack lack : lacks) {
      if (!retired.contains(lack.commit())) {
        reasons.merge(lack.reason(), 1L, Long::sum);
      }
    }
    return reasons;
  }

  private static boolean gap(String reason) {
    return Set.of("missing", "damaged", "malformed").contains(reason);
  }

  private QualityLine line(String reason, long count) {
    String what =
        switch (reason) {
          case "parent" ->
              "History of "
                  + source
                  + " is cut off: parents of these commits are not there (a shallow clone, or"
                  + " damage); git fetch --unshallow heals it.";
          case "missing" ->
              "Objects that commits of "
                  + source
                  + " name are not there (a partial clone, or damage); once they are, the next"
                  + " run reads them.";
          case "damaged" -> "Objects of " + source + " are damaged; git fsck names them there.";
          case "malformed" ->
              "Commits of "
                  + source
                  + " name objects that are not what they take them for, or not as git writes them;"
                  + " what these commits change is not known.";
          case "cut" ->
              "Commits of "
                  + source
                  + " change more paths, or deeper ones, than are read; the rest is left out.";
          default ->
              "Files of "
                  + source
                  + " are too large (over 32 MB) or too different for their lines to be counted.";
        };
    Severity severity = gap(reason) ? Severity.GAP : Severity.WARNING;
    return new QualityLine(severity, source, what, count);
  }

  private long unreadableTips() {
    long unreadable =
        refs.all().stream()
            .filter(RefList.Found::followed)
            .filter(ref -> unreadable(tips.of(ref)))
            .count();
    return unreadable + (tips.headless() ? 1 : 0);
  }

  private boolean unreadable(Peeled target) {
    if (!target.readable()) {
      return true;
    }
    ObjectId commit = target.commit();
    return commit != null && graph.unreadable().containsKey(commit);
  }

  /** Commits that only refs outside the configuration reach. */
  private long notFollowed() {
    List<ObjectId> others = new ArrayList<>();
    for (RefList.Found ref : refs.all()) {
      ObjectId commit = tips.of(ref).commit();
      if (!ref.followed() && commit != null) {
        others.add(commit);
      }
    }
    return graph.further(others);
  }
}
