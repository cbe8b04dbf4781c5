package io.oneteam.domain.report;

import java.util.List;

/**
 * What a source says it has and what the store has.
 *
 * @param source the source's name
 * @param kind commits, refs, issues or histories
 * @param atSource how many the source says it has
 * @param stored how many the store has
 * @param explained why the two differ, with counts that add up to the difference
 */
public record Reconciliation(
    String source, String kind, long atSource, long stored, List<Explanation> explained) {

  public Reconciliation {
    explained = List.copyOf(explained);
  }

  /** Whether nothing is unexplained. */
  public boolean balances() {
    long sum = explained.stream().mapToLong(Explanation::count).sum();
    return Math.abs(atSource - stored) == sum;
  }

  /** A reason and how many it explains. */
  public record Explanation(String reason, long count) {}
}
