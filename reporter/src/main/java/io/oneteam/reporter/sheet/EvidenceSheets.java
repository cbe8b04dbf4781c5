package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Look;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The heads of the evidence sheets; their rows are streamed when all else is written. */
final class EvidenceSheets implements ReportSheet {
  private static final double NARROWEST = 10;
  private static final double WIDEST = 80;

  @Override
  public String name() {
    return "Evidence";
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return context.evidence().tables().stream()
        .map(table -> new Leaf(table.sheet(), page -> head(page, context, table)))
        .toList();
  }

  private static void head(Page page, ReportContext context, EvidencePlan.Table table) {
    XSSFSheet sheet = page.sheet();
    int last = Math.max(Cursor.FIRST + table.places().size() - 1, Cursor.FIRST + 1);
    page.width(0, 1.6);
    for (int c = 0; c < table.places().size(); c++) {
      double wanted = table.places().get(c).column().width() + 2;
      page.width(Cursor.FIRST + c, Math.max(NARROWEST, Math.min(WIDEST, wanted)));
    }
    page.text(0, Cursor.FIRST, table.listing().title(), Look.TITLE.size(16));
    page.height(0, 26);
    page.text(1, Cursor.FIRST, note(table), Look.NOTE);
    String measure = context.sheets().get(table.measurement().measure());
    if (measure != null) {
      page.jump(2, Cursor.FIRST, "Back to " + measure, measure, Look.LINK);
    }
    for (int c = 0; c < table.places().size(); c++) {
      Unit unit = table.places().get(c).column().unit();
      Look look = unit == null ? Look.HEADER.indent(1) : Look.HEADER.right();
      page.text(EvidencePlan.HEADING_ROW, Cursor.FIRST + c, table.places().get(c).heading(), look);
    }
    page.height(EvidencePlan.HEADING_ROW, 24);
    List<String> headings = table.places().stream().map(EvidencePlan.Place::heading).toList();
    int bottom = EvidencePlan.HEADING_ROW + table.rows();
    Tables.named(page, table.name(), headings, EvidencePlan.HEADING_ROW, Cursor.FIRST, bottom);
    PrintSetup.freeze(page, EvidencePlan.HEADING_ROW + 1, EvidencePlan.HEADING_ROW);
    PrintSetup.apply(page, "oneteam, " + context.report().team().name(), context.asOfLine(), 0);
    sheet.setDisplayGridlines(false);
    PrintSetup.area(page, bottom, last);
  }

  private static String note(EvidencePlan.Table table) {
    int all = table.listing().rows().size();
    String rows = table.rows() == all ? all + " rows" : table.rows() + " of " + all + " rows";
    return rows
        + " behind the numbers of "
        + table.measurement().title()
        + ". Table "
        + table.name()
        + ".";
  }
}
