package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** An estimate in a cell, as a formula over its evidence where there is one. */
final class EstimateCell {
  /** What stands where a number is refused. */
  static final String REFUSED = "not enough yet";

  private EstimateCell() {}

  /** Writes the estimate as a plain number; {@code headline} says its unit in the cell. */
  static Optional<XSSFCell> write(
      Page page, int row, int column, Estimate estimate, Look look, boolean headline) {
    Double shown = value(estimate);
    if (shown == null) {
      page.text(row, column, REFUSED, look);
      return Optional.empty();
    }
    String before = estimate.status() == Status.BOUND ? bound(estimate) : "";
    String format =
        headline || !before.isEmpty()
            ? Formats.headline(estimate.unit(), before, shown)
            : Formats.cell(estimate.unit(), shown);
    return Optional.of(page.number(row, column, shown, look.format(format)));
  }

  /** Puts the formula over the evidence into the cell where there is one that agrees. */
  static void audit(XSSFCell cell, String measure, Estimate estimate, EvidencePlan plan) {
    AuditFormula.of(measure, estimate, plan)
        .filter(formula -> formula.agrees(estimate))
        .ifPresent(
            formula -> {
              cell.setCellFormula(formula.text());
              cell.setCellValue(formula.value());
            });
  }

  /** The estimate in words, for example "at least 120 days"; "not enough yet" when refused. */
  static String words(Estimate estimate, Formats formats) {
    Double shown = value(estimate);
    if (shown == null) {
      return REFUSED;
    }
    String before = estimate.status() == Status.BOUND ? bound(estimate) + " " : "";
    return before + formats.full(shown, estimate.unit());
  }

  /** What stands below a headline: interval and n, or the counts behind it. */
  static String support(Estimate estimate, Formats formats) {
    if (estimate.status() == Status.REFUSED) {
      return "n = " + estimate.n();
    }
    StringBuilder text = new StringBuilder();
    Double low = estimate.low();
    Double high = estimate.high();
    if (estimate.value() != null && (low != null || high != null)) {
      text.append("95 % interval ")
          .append(low == null ? "open" : formats.words(low, estimate.unit()))
          .append(" to ")
          .append(high == null ? "open" : formats.words(high, estimate.unit()));
    }
    Integer events = estimate.events();
    if (estimate.unit() == Unit.SHARE && events != null) {
      return join(text, formats.words(events, Unit.COUNT) + " of " + count(estimate, formats));
    }
    if (estimate.n() > 0) {
      return join(text, "n = " + count(estimate, formats));
    }
    return text.toString();
  }

  private static String count(Estimate estimate, Formats formats) {
    return formats.words(estimate.n(), Unit.COUNT);
  }

  private static String join(StringBuilder text, String more) {
    return text.isEmpty() ? more : text + ", " + more;
  }

  private static @Nullable Double value(Estimate estimate) {
    if (estimate.status() == Status.REFUSED) {
      return null;
    }
    if (estimate.value() != null) {
      return estimate.value();
    }
    return estimate.low() != null ? estimate.low() : estimate.high();
  }

  private static String bound(Estimate estimate) {
    boolean below = estimate.low() != null || estimate.high() == null;
    return below ? "at least" : "at most";
  }
}
