package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Breakdown;
import io.oneteam.domain.measurement.Figure.Curves;
import io.oneteam.domain.measurement.Figure.Distribution;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Figure.Scatter;
import io.oneteam.domain.measurement.Figure.Timeline;
import io.oneteam.domain.measurement.Figure.Trend;
import io.oneteam.reporter.page.Page;

/** Draws any figure that is a chart within a frame. */
public final class Charts {
  private Charts() {}

  /** Draws a figure; false for shapes that are cells or need rows of their own. */
  public static boolean draw(Page page, Numbers numbers, Frame frame, Figure figure) {
    return figure.accept(new Drawing(page, numbers, frame));
  }

  private record Drawing(Page page, Numbers numbers, Frame frame)
      implements Figure.Visitor<Boolean> {
    @Override
    public Boolean curves(Curves curves) {
      CurvesChart.draw(page, numbers, frame, curves);
      return true;
    }

    @Override
    public Boolean breakdown(Breakdown breakdown) {
      BreakdownChart.draw(page, numbers, frame, breakdown);
      return true;
    }

    @Override
    public Boolean trend(Trend trend) {
      TrendChart.draw(page, numbers, frame, trend);
      return true;
    }

    @Override
    public Boolean distribution(Distribution distribution) {
      DistributionChart.draw(page, numbers, frame, distribution);
      return true;
    }

    @Override
    public Boolean scatter(Scatter scatter) {
      ScatterChart.draw(page, numbers, frame, scatter);
      return true;
    }

    @Override
    public Boolean matrix(Matrix matrix) {
      return false;
    }

    @Override
    public Boolean timeline(Timeline timeline) {
      return false;
    }

    @Override
    public Boolean listing(Listing listing) {
      return false;
    }
  }
}
