package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.page.Page;
import java.util.ArrayList;
import java.util.List;

/** The four headline numbers of the Retro page: the first tile of each measure, in their order. */
final class RetroTiles {
  private static final int[][] SLOTS = {{1, 1}, {3, 4}, {6, 7}, {9, 10}};

  private RetroTiles() {}

  static void write(Page page, ReportContext context, int row) {
    TileBlock block = new TileBlock(page, context.evidence());
    block.heights(row);
    List<Headline> headlines = choose(context.report());
    for (int i = 0; i < headlines.size(); i++) {
      Headline headline = headlines.get(i);
      block.draw(row, SLOTS[i][0], SLOTS[i][1], headline.measure, headline.tile);
    }
  }

  /** Those that say something first, then one measure's second tile before an empty place. */
  private static List<Headline> choose(Report report) {
    List<Headline> first = new ArrayList<>();
    List<Headline> second = new ArrayList<>();
    List<Headline> refused = new ArrayList<>();
    for (Measurement measurement : report.measurements()) {
      for (int i = 0; i < measurement.tiles().size(); i++) {
        Headline headline = new Headline(measurement.measure(), measurement.tiles().get(i));
        boolean silent = silent(headline.tile.now());
        (silent ? refused : i == 0 ? first : second).add(headline);
      }
    }
    first.addAll(second);
    first.addAll(refused);
    return first.subList(0, Math.min(SLOTS.length, first.size()));
  }

  private static boolean silent(Estimate estimate) {
    return estimate.status() == Status.REFUSED;
  }

  private record Headline(String measure, Tile tile) {}
}
