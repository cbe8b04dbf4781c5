package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.List;

/** The sheet of one measure: question, answer, tiles, charts, tables, how to read it, caveats. */
final class MeasurementSheet implements ReportSheet {
  private static final int MOST_TILES = 4;
  private final String measure;
  private final String name;

  MeasurementSheet(String measure, String name) {
    this.measure = measure;
    this.name = name;
  }

  /** Name of the measure it shows. */
  String measure() {
    return measure;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return context
        .measurement(measure)
        .filter(MeasurementSheet::saysSomething)
        .map(
            found -> List.of(new Leaf(context.sheet(measure), page -> write(page, context, found))))
        .orElse(List.of());
  }

  /** Whether a measurement has anything to put on a sheet. */
  static boolean saysSomething(Measurement measurement) {
    return !measurement.sentence().isBlank()
        || !measurement.figures().isEmpty()
        || !measurement.estimates().isEmpty();
  }

  static void write(Page page, ReportContext context, Measurement measurement) {
    boolean refused = measurement.status() == Status.REFUSED;
    int last = Widths.apply(page, measurement);
    Cursor cursor = new Cursor(page, last);
    Head.write(cursor, measurement.title(), measurement.question());
    cursor.gap(8);
    String color = refused ? Palette.NEUTRAL : Palette.INK;
    cursor.paragraph(measurement.sentence(), Look.BODY.size(14).bold().color(color));
    tiles(cursor, context, measurement);
    new FigureFlow(cursor).draw(figures(measurement));
    FindingsBlock.write(cursor, measurement);
    NotesBlock.list(cursor, "How to read this", measurement.reading());
    NotesBlock.list(cursor, "Keep in mind", measurement.caveats());
    EvidenceLinks.write(cursor, context, measurement);
    EstimatesBlock.write(cursor, context, measurement);
    PrintSetup.apply(page, "oneteam, " + context.report().team().name(), context.asOfLine(), 0);
    PrintSetup.area(page, cursor.row, last);
  }

  private static void tiles(Cursor cursor, ReportContext context, Measurement measurement) {
    List<Tile> tiles =
        measurement.tiles().subList(0, Math.min(MOST_TILES, measurement.tiles().size()));
    if (tiles.isEmpty()) {
      return;
    }
    cursor.gap(8);
    TileBlock block = new TileBlock(cursor.page, context.evidence());
    block.heights(cursor.row);
    int slots = Math.max(3, tiles.size());
    for (int i = 0; i < tiles.size(); i++) {
      int from = cursor.columnAt((double) i / slots);
      int to = i + 1 == slots ? cursor.last : cursor.columnAt((i + 1.0) / slots) - 1;
      if (to >= from) {
        block.draw(cursor.row, from, to, measurement.measure(), tiles.get(i));
      }
    }
    cursor.row += TileBlock.ROWS;
  }

  static List<Figure> figures(Measurement measurement) {
    return measurement.figures().stream()
        .filter(figure -> !(figure instanceof Figure.Listing listing) || !listing.evidence())
        .toList();
  }
}
