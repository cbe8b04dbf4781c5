package io.oneteam.domain.measurement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plain sentence worth talking about. It describes the work, never people.
 *
 * @param key stable name across periods, for example "waiting/longest"
 * @param sentence computed from figures
 * @param question what the team could ask itself
 * @param strength how strong the evidence is
 * @param good whether it is good news
 * @param effect size of the effect on a scale common to all findings, 0..1; orders them
 * @param p p-value of its hypothesis, null for a threshold on counts
 * @param q p adjusted within the report's family, null likewise
 * @param provisional whether the period has not ended, so nothing was tested
 * @param heldBefore whether it held in the previous period too
 * @param evidence rows behind it
 */
public record Finding(
    String key,
    String sentence,
    String question,
    Strength strength,
    boolean good,
    double effect,
    @Nullable Double p,
    @Nullable Double q,
    boolean provisional,
    boolean heldBefore,
    List<Evidence> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
    effect = Rounding.of(effect);
    p = Rounding.ofNullable(p);
    q = Rounding.ofNullable(q);
  }

  /** How strong the evidence is. */
  public enum Strength {
    STRONG,
    MODERATE,
    WEAK
  }

  /**
   * A row behind a finding.
   *
   * @param kind "commit", "issue", "model", "notebook", "module", "epic"
   * @param reference commit id, issue key, name or path
   * @param link its web page, null when unknown
   * @param at when, null where that means nothing
   * @param text what it shows; untrusted
   */
  public record Evidence(
      String kind, String reference, @Nullable String link, @Nullable Instant at, String text) {}
}
