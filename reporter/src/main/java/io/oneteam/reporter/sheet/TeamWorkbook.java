package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.actions.Actions;
import io.oneteam.reporter.page.Book;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.Properties;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.text.Names;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A team's workbook in memory but for its evidence rows, which are streamed. */
public final class TeamWorkbook {
  private static final int WINDOW = 200;
  private final ReportContext context;

  private TeamWorkbook(ReportContext context) {
    this.context = context;
  }

  /** Plans the workbook of a report. */
  public static TeamWorkbook of(Report report, Actions actions, Formats formats) {
    Names names = ReportSheets.fixedNames();
    var sheets = ReportSheets.byMeasure(report, names);
    EvidencePlan evidence = EvidencePlan.of(report, names);
    Report complete = withNotes(report, actions, evidence);
    return new TeamWorkbook(new ReportContext(complete, formats, evidence, actions, sheets));
  }

  /** The report with the quality lines that planning the workbook added. */
  public Report report() {
    return context.report();
  }

  /** Writes the workbook. */
  public void write(OutputStream out) throws IOException {
    Book book = Book.create(context.formats());
    try (XSSFWorkbook workbook = book.workbook()) {
      Properties.set(workbook, context.report());
      List<ReportSheet.Leaf> leaves =
          ReportSheets.all().stream().flatMap(sheet -> sheet.leaves(context).stream()).toList();
      leaves.forEach(leaf -> workbook.createSheet(leaf.name()));
      context.evidence().tables().forEach(table -> names(workbook, table));
      for (ReportSheet.Leaf leaf : leaves) {
        Page page = new Page(book, workbook.getSheet(leaf.name()));
        leaf.content().write(page);
        page.finish();
      }
      workbook.setActiveSheet(0);
      try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, WINDOW, true, false)) {
        new EvidenceRows(book).write(streamed, context.evidence());
        streamed.write(out);
      }
    }
  }

  private static void names(XSSFWorkbook workbook, EvidencePlan.Table table) {
    for (int c = 0; c < table.places().size(); c++) {
      int column = Cursor.FIRST + c;
      CellReference from =
          new CellReference(table.sheet(), EvidencePlan.HEADING_ROW + 1, column, true, true);
      CellReference to =
          new CellReference(EvidencePlan.HEADING_ROW + table.rows(), column, true, true);
      XSSFName name = workbook.createName();
      name.setNameName(table.places().get(c).range());
      name.setRefersToFormula(from.formatAsString() + ":" + to.formatAsString());
    }
  }

  private static Report withNotes(Report report, Actions actions, EvidencePlan evidence) {
    List<QualityLine> quality = new ArrayList<>(report.quality());
    quality.addAll(actions.notes());
    leftOut(report).ifPresent(quality::add);
    for (Measurement measurement : report.measurements()) {
      for (Estimate estimate : measurement.estimates()) {
        AuditFormula.of(measurement.measure(), estimate, evidence)
            .filter(formula -> !formula.agrees(estimate))
            .ifPresent(formula -> quality.add(disagreement(measurement, estimate, formula)));
      }
    }
    return new Report(
        report.team(),
        report.period(),
        report.previous(),
        report.asOf(),
        report.version(),
        report.headline(),
        report.summary(),
        report.measurements(),
        report.retroFindings(),
        report.models(),
        report.handOffs(),
        report.reconciliation(),
        quality,
        report.definitions(),
        report.jiraWeb(),
        report.clock());
  }

  private static Optional<QualityLine> leftOut(Report report) {
    List<String> names =
        ReportSheets.measures().stream()
            .filter(
                sheet ->
                    report.measurements().stream()
                        .filter(MeasurementSheet::saysSomething)
                        .noneMatch(found -> found.measure().equals(sheet.measure())))
            .map(MeasurementSheet::name)
            .toList();
    String sentence = "Sheets left out, since there is nothing to say: " + String.join(", ", names);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QualityLine(QualityLine.Severity.NOTE, "Workbook", sentence + ".", names.size()));
  }

  private static QualityLine disagreement(
      Measurement measurement, Estimate estimate, AuditFormula formula) {
    return new QualityLine(
        QualityLine.Severity.WARNING,
        measurement.title(),
        "The number "
            + estimate.name()
            + " ("
            + estimate.scope()
            + ") is "
            + estimate.value()
            + " but its evidence rows give "
            + formula.value()
            + ", so it stands without a formula.",
        1);
  }
}
