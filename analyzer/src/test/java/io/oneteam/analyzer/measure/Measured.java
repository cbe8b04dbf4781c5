package io.oneteam.analyzer.measure;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import java.util.List;
import java.util.Objects;

/** Picks parts of a measurement in tests. */
final class Measured {
  private Measured() {}

  static Estimate estimate(Measurement measured, String name, String scope) {
    return measured.estimates().stream()
        .filter(e -> e.name().equals(name) && e.scope().equals(scope))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no "
                        + name
                        + " ("
                        + scope
                        + ") in "
                        + measured.estimates().stream()
                            .map(e -> e.name() + " (" + e.scope() + ")")
                            .toList()));
  }

  static Estimate estimate(Measurement measured, String name) {
    return estimate(measured, name, Estimate.TEAM);
  }

  static Figure figure(Measurement measured, String key) {
    return measured.figures().stream()
        .filter(f -> f.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no " + key + " in " + measured.figures().stream().map(Figure::key).toList()));
  }

  static Figure.Listing listing(Measurement measured, String key) {
    return (Figure.Listing) figure(measured, key);
  }

  static Figure.Matrix matrix(Measurement measured, String key) {
    return (Figure.Matrix) figure(measured, key);
  }

  /** Texts of a column, numbers as text. */
  static List<String> column(Figure.Listing listing, String name) {
    int index = listing.columns().stream().map(Figure.Column::name).toList().indexOf(name);
    return listing.rows().stream().map(row -> text(row.get(index))).toList();
  }

  private static String text(Cell cell) {
    if (cell.text() != null) {
      return cell.text();
    }
    Object value = cell.number() != null ? cell.number() : cell.day();
    return Objects.toString(value, "");
  }

  static Finding finding(Measurement measured, String key) {
    return measured.findings().stream()
        .filter(f -> f.key().endsWith("/" + key))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no "
                        + key
                        + " in "
                        + measured.findings().stream().map(Finding::key).toList()));
  }
}
