package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many findings at once: Benjamini &amp; Hochberg (1995). */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Adjusted p-values; flagging those at most .10 keeps false flags near one in ten.
   *
   * @param p one per finding of the family, listed beforehand, hidden ones included; each 0 to 1;
   *     one that is no number counts as 1
   * @return in the order of {@code p}
   */
  public static List<Double> adjusted(List<Double> p) {
    int m = p.size();
    List<Integer> descending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparing(p::get, Comparator.reverseOrder()))
            .toList();
    List<Double> q = new ArrayList<>(Collections.nCopies(m, 1.0));
    double smallest = 1;
    int rank = m;
    for (int i : descending) {
      double own = p.get(i) <= 1 ? p.get(i) : 1;
      smallest = Math.min(smallest, own * m / rank--);
      q.set(i, smallest);
    }
    return Collections.unmodifiableList(q);
  }
}
