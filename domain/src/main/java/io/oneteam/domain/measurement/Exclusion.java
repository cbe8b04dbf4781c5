package io.oneteam.domain.measurement;

/**
 * Units left out of a figure.
 *
 * @param reason why, in words
 * @param count how many
 */
public record Exclusion(String reason, int count) {}
