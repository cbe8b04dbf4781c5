package io.oneteam.reporter.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PaletteTest {
  /** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  @Test
  void seriesStayApartForEveryEye() {
    for (UnaryOperator<double[]> eye : eyes()) {
      for (int i = 0; i < Palette.SERIES.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(
                  distance(
                      eye.apply(linear(Palette.series(i))), eye.apply(linear(Palette.series(j)))))
              .as(Palette.series(i) + " and " + Palette.series(j))
              .isGreaterThan(15);
        }
      }
    }
  }

  @Test
  void neighboursDifferInLightnessSoThatPrintsInGreyStayLegible() {
    for (int i = 1; i < Palette.SERIES.size(); i++) {
      double step = lab(linear(Palette.series(i)))[0] - lab(linear(Palette.series(i - 1)))[0];
      assertThat(Math.abs(step)).as("series " + i).isGreaterThan(15);
    }
  }

  @Test
  void textIsLegibleOnItsBackground() {
    for (String text :
        List.of(
            Palette.INK,
            Palette.NAVY,
            Palette.MUTED,
            Palette.GOOD,
            Palette.BAD,
            Palette.NEUTRAL,
            Palette.LINK)) {
      assertThat(contrast(text, Palette.WHITE)).as(text).isGreaterThan(4.5);
      assertThat(contrast(text, Palette.TILE)).as(text + " on a tile").isGreaterThan(4.5);
    }
    assertThat(contrast(Palette.WHITE, Palette.NAVY)).isGreaterThan(7);
    assertThat(contrast(Palette.WHITE, Palette.HEAT_HIGH)).isGreaterThan(4.5);
  }

  private static List<UnaryOperator<double[]>> eyes() {
    return List.of(rgb -> rgb, rgb -> times(DEUTERANOPIA, rgb), rgb -> times(PROTANOPIA, rgb));
  }

  private static double[] times(double[][] matrix, double[] rgb) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += matrix[i][j] * rgb[j];
      }
      seen[i] = Math.min(1, Math.max(0, sum));
    }
    return seen;
  }

  private static double[] linear(String hex) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double contrast(String one, String other) {
    double a = luminance(linear(one));
    double b = luminance(linear(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  /** CIELAB under D65. */
  private static double[] lab(double[] rgb) {
    double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047;
    double y = luminance(rgb);
    double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;
    return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double distance(double[] one, double[] other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
