package io.oneteam.analyzer.statistics.wording;

/**
 * The words for what is counted and what happens to it.
 *
 * @param one "model"
 * @param many "models"
 * @param did what happened, past tense: "left the notebook"
 * @param still those to whom it did not: "still there"
 * @param place where a day is spent until it happens: "in the notebook"
 */
public record Wording(String one, String many, String did, String still, String place) {
  /** Models leaving their notebook. */
  public static final Wording MODELS_LEAVE =
      new Wording("model", "models", "left the notebook", "still there", "in the notebook");

  String count(int n) {
    return Words.count(n, one, many);
  }
}
