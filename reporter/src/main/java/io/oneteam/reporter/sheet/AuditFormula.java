package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Estimate.Audit;
import io.oneteam.reporter.text.SafeText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet formula that recomputes an estimate from its evidence rows.
 *
 * @param text the formula
 * @param value what it yields over the rows that are written
 */
record AuditFormula(String text, double value) {
  private static final double TOLERANCE = 1e-6;
  private static final int LITERAL_LIMIT = 255;

  /** The formula of an estimate, empty when it has none or names no evidence. */
  static Optional<AuditFormula> of(String measure, Estimate estimate, EvidencePlan plan) {
    Audit audit = estimate.audit();
    if (audit == null || estimate.value() == null) {
      return Optional.empty();
    }
    return plan.find(measure, audit.listing())
        .filter(table -> table.rows() == table.listing().rows().size())
        .flatMap(
            table -> table.place(audit.column()).flatMap(place -> formula(audit, table, place)));
  }

  /** Whether the formula's value is the estimate's. */
  boolean agrees(Estimate estimate) {
    Double stated = estimate.value();
    return stated != null && Math.abs(stated - value) <= TOLERANCE * Math.max(1, Math.abs(stated));
  }

  private static Optional<AuditFormula> formula(
      Audit audit, EvidencePlan.Table table, EvidencePlan.Place place) {
    int column = table.places().indexOf(place);
    List<Cell> cells = table.listing().rows().stream().map(row -> row.get(column)).toList();
    String range = place.range();
    String wanted = shown(audit.equalTo());
    if (wanted.length() > LITERAL_LIMIT || cells.isEmpty()) {
      return Optional.empty();
    }
    // Compared as a whole: COUNTIF would take * and ? in the text for wildcards.
    String count =
        wanted.matches("[A-Za-z0-9][A-Za-z0-9 _-]*") && !wanted.matches("[0-9 -]*")
            ? "COUNTIF(" + range + ",\"" + wanted + "\")"
            : "SUMPRODUCT(--(" + range + "=\"" + wanted.replace("\"", "\"\"") + "\"))";
    double hits =
        cells.stream()
            .map(Cell::text)
            .filter(Objects::nonNull)
            .filter(text -> shown(text).equalsIgnoreCase(wanted))
            .count();
    return switch (audit.function()) {
      case COUNT_IF -> Optional.of(new AuditFormula(count, hits));
      case SHARE_IF ->
          Optional.of(new AuditFormula(count + "/ROWS(" + range + ")", hits / cells.size()));
      case SUM -> Optional.of(new AuditFormula("SUM(" + range + ")", numbers(cells).sum()));
      case MEDIAN -> median(cells).map(m -> new AuditFormula("MEDIAN(" + range + ")", m));
    };
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : SafeText.cell(text);
  }

  private static DoubleStream numbers(List<Cell> cells) {
    return cells.stream().map(Cell::number).filter(Objects::nonNull).mapToDouble(n -> n);
  }

  private static Optional<Double> median(List<Cell> cells) {
    double[] sorted = numbers(cells).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
