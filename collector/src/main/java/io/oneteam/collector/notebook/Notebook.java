package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent.Cells;
import io.oneteam.domain.lineage.FileContent.Origin;
import java.util.List;

/**
 * A notebook's sources.
 *
 * @param language of the whole, lower case, as it names itself; cells may differ
 * @param pieces code in order
 * @param lines lines that speak to the notebook, for example {@code %run ./setup}
 * @param cells how it is divided
 * @param origin whether hands wrote it, and what it is paired with
 */
public record Notebook(
    String language, List<Piece> pieces, List<String> lines, Cells cells, Origin origin) {

  public Notebook {
    pieces = List.copyOf(pieces);
    lines = List.copyOf(lines);
  }

  /**
   * Code of one language.
   *
   * @param language its language
   * @param text its source
   */
  public record Piece(Language language, String text) {}
}
