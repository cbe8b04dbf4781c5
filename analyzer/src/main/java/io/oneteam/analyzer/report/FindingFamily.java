package io.oneteam.analyzer.report;

import io.oneteam.analyzer.statistics.FalseDiscovery;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All findings of a report together. Those with a hypothesis form one family under false-discovery
 * control (Benjamini &amp; Hochberg 1995): one with q above .10 is not worth a conversation and is
 * left out. Which findings held in the period before is added.
 */
final class FindingFamily {
  static final double WORTH = 0.10;

  private final Map<String, Double> q = new HashMap<>();
  private final Set<String> before = new HashSet<>();

  FindingFamily(List<Measurement> now, List<Measurement> earlier) {
    adjusted(now, q);
    Map<String, Double> then = new HashMap<>();
    adjusted(earlier, then);
    for (Measurement measurement : earlier) {
      for (Finding finding : measurement.findings()) {
        if (worth(then.get(finding.key()))) {
          before.add(key(finding));
        }
      }
    }
  }

  private static void adjusted(List<Measurement> measurements, Map<String, Double> adjusted) {
    List<String> keys = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (Measurement measurement : measurements) {
      for (Finding finding : measurement.findings()) {
        Double value = finding.p();
        if (value != null) {
          keys.add(finding.key());
          p.add(value);
        }
      }
    }
    List<Double> values = FalseDiscovery.adjusted(p);
    for (int i = 0; i < keys.size(); i++) {
      adjusted.put(keys.get(i), values.get(i));
    }
  }

  /** The same thing said again: same key, same direction. */
  private static String key(Finding finding) {
    return finding.key() + (finding.good() ? "+" : "-");
  }

  private static boolean worth(@Nullable Double q) {
    return q == null || q <= WORTH;
  }

  /** A measurement with the findings that are worth a conversation, largest effect first. */
  Measurement settled(Measurement m) {
    List<Finding> kept =
        m.findings().stream()
            .filter(finding -> worth(q.get(finding.key())))
            .map(this::settled)
            .sorted(RetroChoice.BY_EFFECT)
            .toList();
    return m.withFindings(kept);
  }

  private Finding settled(Finding f) {
    return new Finding(
        f.key(),
        f.sentence(),
        f.question(),
        f.strength(),
        f.good(),
        f.effect(),
        f.p(),
        q.get(f.key()),
        f.provisional(),
        before.contains(key(f)),
        f.evidence());
  }
}
