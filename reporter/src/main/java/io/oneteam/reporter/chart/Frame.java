package io.oneteam.reporter.chart;

/**
 * Where a chart stands.
 *
 * @param row first row
 * @param toRow row below its last
 * @param from left edge in columns, fractions of a column allowed
 * @param to right edge in columns
 */
public record Frame(int row, int toRow, double from, double to) {}
