package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.measurement.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the making. Whether it held before, its q and its place on the Retro page are
 * decided later, over all measures together.
 */
final class Find {
  static final int MOST_EVIDENCE = 20;
  private static final double STRONG = 0.5;
  private static final double MODERATE = 0.25;

  /** What could be chance until the period has ended gives way to what is certain. */
  private static final double UNTESTED = 0.5;

  private final String key;
  private final boolean provisional;
  private String sentence = "";
  private String question = "";
  private boolean good;
  private double effect;
  private @Nullable Double p;
  private boolean tested;
  private final List<Finding.Evidence> evidence = new ArrayList<>();

  private Find(Facts facts, String key) {
    this.key = key;
    this.provisional = !facts.complete();
  }

  static Find of(Facts facts, Draft draft, String name) {
    return new Find(facts, draft.measure() + "/" + name);
  }

  Find says(String text) {
    sentence = text;
    return this;
  }

  Find asks(String text) {
    question = text;
    return this;
  }

  Find good(boolean value) {
    good = value;
    return this;
  }

  /** Size on the scale common to all findings, clipped to 0..1. */
  Find effect(double size) {
    effect = Double.isFinite(size) ? Math.max(0, Math.min(1, size)) : 0;
    return this;
  }

  /** The p-value of its hypothesis; tested at the end of a period only. */
  Find p(double value) {
    tested = true;
    p = provisional ? null : value;
    return this;
  }

  Find evidence(Finding.@Nullable Evidence row) {
    if (row != null && evidence.size() < MOST_EVIDENCE) {
      evidence.add(row);
    }
    return this;
  }

  Find evidence(List<Finding.Evidence> rows) {
    rows.forEach(this::evidence);
    return this;
  }

  Finding build() {
    boolean untested = tested && provisional;
    double size = untested ? effect * UNTESTED : effect;
    Finding.Strength strength =
        untested || size < MODERATE
            ? Finding.Strength.WEAK
            : size < STRONG ? Finding.Strength.MODERATE : Finding.Strength.STRONG;
    return new Finding(
        key,
        untested ? sentence + " Provisional: the period has not ended." : sentence,
        question,
        strength,
        good,
        size,
        p,
        null,
        provisional,
        false,
        evidence);
  }
}
