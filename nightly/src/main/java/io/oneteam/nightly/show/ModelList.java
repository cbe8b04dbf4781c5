package io.oneteam.nightly.show;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All models of a team, one a line: where each stands and how old it is. */
public final class ModelList {
  private static final String ROW = "%-40s  %-22s  %-9s  %-10s  %9s  %s";

  private ModelList() {}

  /**
   * The lines of the list.
   *
   * @param models in the order to print
   * @param asOf ages count up to it
   * @param zone calendar of days
   */
  public static List<String> lines(List<Model> models, Instant asOf, ZoneId zone) {
    if (models.isEmpty()) {
      return List.of("No notebook was found, and no model is declared.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(row("MODEL", "STATE", "CERTAINTY", "BORN", "AGE", "EXTRACTED"));
    for (Model model : models) {
      String state = model.state().words() + (model.dormant() ? ", dormant" : "");
      String born = model.born().map(at -> Words.day(at, zone)).orElse("never");
      lines.add(
          row(
              Words.plain(model.name(), 40),
              state,
              Words.lower(model.certainty()),
              (model.beforeWindow() ? "≤" : "") + born,
              model.born().map(at -> Words.days(at, asOf)).orElse("-"),
              Words.share(model.extractedShare())));
    }
    long counted = models.stream().filter(Model::counted).count();
    lines.add("");
    lines.add(
        counted
            + " of "
            + models.size()
            + " count as models; last code change "
            + Words.day(lastChange(models), zone)
            + ".");
    return lines;
  }

  private static Instant lastChange(List<Model> models) {
    return models.stream()
        .flatMap(model -> model.notebooks().stream())
        .map(NotebookLineage::lastCodeChange)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static String row(Object... values) {
    return String.format(Locale.ROOT, ROW, values).stripTrailing();
  }
}
