package io.oneteam.reporter.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** A value axis of dates, in a spreadsheet's day numbers. */
final class MonthAxis {
  private static final long EXCEL_EPOCH = 25_569;
  private static final double MONTH = 30.4375;

  private MonthAxis() {}

  /** A date as a spreadsheet's day number. */
  static double serial(LocalDate day) {
    return day.toEpochDay() + EXCEL_EPOCH;
  }

  /** The first of the month of a day number. */
  static double floor(double serial) {
    return serial(LocalDate.ofEpochDay((long) serial - EXCEL_EPOCH).withDayOfMonth(1));
  }

  /** Runs an axis from the first of a month to the first of the month after the last day. */
  static void set(XDDFValueAxis axis, double first, double last) {
    LocalDate from = LocalDate.ofEpochDay((long) floor(first) - EXCEL_EPOCH);
    LocalDate to = LocalDate.ofEpochDay((long) last - EXCEL_EPOCH).withDayOfMonth(1).plusMonths(1);
    long months = ChronoUnit.MONTHS.between(from, to);
    long step = Math.max(1, Math.round(months / 5.0));
    axis.setMinimum(serial(from));
    axis.setMaximum(serial(to));
    axis.setMajorUnit(step * MONTH);
  }
}
