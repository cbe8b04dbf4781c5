package io.oneteam.domain.lineage;

/**
 * Counts of calls that tell what kind of work a file does.
 *
 * @param trains fit, train, cross-validation, tuning
 * @param predicts predict, transform, score, inference
 * @param features feature building: encoders, scalers, joins, groupings, windows
 * @param plots charts
 * @param explores looking at data: head, describe, value counts
 * @param reads reading data sets
 * @param writes writing data sets or saving models
 * @param asserts assertions
 */
public record Signs(
    int trains,
    int predicts,
    int features,
    int plots,
    int explores,
    int reads,
    int writes,
    int asserts) {
  /** None at all. */
  public static final Signs NONE = new Signs(0, 0, 0, 0, 0, 0, 0, 0);
}
