package io.oneteam.reporter;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Invented figures of every shape. */
final class SampleFigures {
  private SampleFigures() {}

  static Figure.Curves curves(String key, String title, boolean falling) {
    List<Figure.Step> steps = new ArrayList<>();
    List<Double> censored = new ArrayList<>();
    double value = 1;
    for (int i = 1; i <= 20; i++) {
      value *= .93;
      double shown = falling ? value : 1 - value;
      steps.add(
          new Figure.Step(
              i * 15,
              shown,
              i < 2 ? null : Math.max(0, shown - .08),
              Math.min(1, shown + .08),
              61 - 3 * i));
      if (i % 3 == 0) {
        censored.add(i * 15 + 7.0);
      }
    }
    List<Figure.Step> slower = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      double shown = falling ? 1 - i * .04 : i * .02;
      slower.add(
          new Figure.Step(i * 22, shown, Math.max(0, shown - .1), Math.min(1, shown + .1), 30 - i));
    }
    return new Figure.Curves(
        key,
        title,
        falling,
        "days since the model first appeared in a notebook",
        List.of(
            new Figure.Curve("2026-Q3", 61, 38, steps, censored),
            new Figure.Curve("2026-Q2", 52, 30, slower, List.of(100d, 250d, 320d))));
  }

  static Figure.Matrix matrix(
      String key,
      String title,
      String row,
      String column,
      List<String> rows,
      List<String> columns,
      Unit unit,
      boolean expected) {
    List<List<Double>> values = new ArrayList<>();
    List<List<Double>> chance = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Double[] line = new Double[columns.size()];
      Double[] other = new Double[columns.size()];
      for (int c = 0; c < columns.size(); c++) {
        double raw = 1 + ((r * 7 + c * 5) % 11);
        line[c] = r == 2 && c == 1 ? null : unit == Unit.SHARE ? raw / 24 : raw;
        other[c] = 6d;
      }
      values.add(Arrays.asList(line));
      chance.add(Arrays.asList(other));
    }
    return new Figure.Matrix(
        key, title, row, column, rows, columns, values, expected ? chance : null, unit);
  }

  static Figure.Trend trend(String key, String title, Unit unit, double from, double step) {
    List<Figure.Point> points = new ArrayList<>();
    for (int i = 0; i < SampleReport.MONTHS.size(); i++) {
      double value = from + step * i + (i % 3) * Math.abs(step) * 2;
      points.add(
          i == 4
              ? new Figure.Point(SampleReport.MONTHS.get(i), null, null, null, 2)
              : new Figure.Point(
                  SampleReport.MONTHS.get(i), value, value * .85, value * 1.2, 20 + i));
    }
    return new Figure.Trend(key, title, points, unit);
  }

  /** A trend without a value for the last period. */
  static Figure.Trend lapsed(String key, String title, Unit unit, double from, double step) {
    List<Figure.Point> points = new ArrayList<>(trend(key, title, unit, from, step).points());
    String last = points.remove(points.size() - 1).period();
    points.add(new Figure.Point(last, null, null, null, 1));
    return new Figure.Trend(key, title, points, unit);
  }

  static List<Figure.Bin> bins(int... counts) {
    List<Figure.Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Figure.Bin(i * 45, (i + 1) * 45, counts[i]));
    }
    return bins;
  }

  static Figure.Series series(String name, double... values) {
    return new Figure.Series(name, Arrays.stream(values).boxed().toList());
  }

  static Finding finding(
      String key, String sentence, String question, boolean good, double effect) {
    return new Finding(
        key,
        sentence,
        question,
        Finding.Strength.MODERATE,
        good,
        effect,
        null,
        null,
        false,
        false,
        List.of(
            new Finding.Evidence(
                "model",
                "demand",
                "https://git.example.org/d",
                SampleReport.AS_OF,
                SampleReport.HOSTILE.get(2))));
  }

  static Estimate estimate(
      String name,
      String scope,
      Status status,
      Double value,
      Double low,
      Double high,
      int n,
      Integer events,
      Unit unit,
      String sentence) {
    return new Estimate(
        name,
        scope,
        status,
        value,
        low,
        high,
        n,
        events,
        unit,
        List.of(),
        "invented",
        sentence,
        null);
  }
}
