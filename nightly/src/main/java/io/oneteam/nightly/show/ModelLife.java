package io.oneteam.nightly.show;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one model on one screen, with every piece of evidence. */
public final class ModelLife {
  private static final int MOST = 20;
  private final Model model;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private ModelLife(Model model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
  }

  /**
   * The lines of the screen.
   *
   * @param asOf ages count up to it
   * @param zone calendar of days
   */
  public static List<String> lines(Model model, Instant asOf, ZoneId zone) {
    ModelLife life = new ModelLife(model, zone);
    life.head(asOf);
    life.milestones();
    life.notebooks();
    life.extractions();
    life.shares();
    return life.lines;
  }

  private void head(Instant asOf) {
    lines.add(Words.plain(model.name(), 120));
    lines.add(
        "  "
            + model.state().words()
            + (model.dormant() ? ", dormant" : "")
            + model
                .born()
                .map(
                    at ->
                        ", born "
                            + (model.beforeWindow() ? "at or before " : "")
                            + day(at)
                            + ", "
                            + Words.days(at, asOf)
                            + " ago")
                .orElse(", never born"));
    lines.add("  " + Words.lower(model.certainty()) + ": " + Words.plain(model.why(), 400));
    lines.add("  in modules: " + Words.share(model.extractedShare()) + " of its statements");
    lines.add("  as of " + Words.day(asOf, zone));
  }

  private void milestones() {
    section("Milestones (landed; written; evidence)", model.milestones().size());
    Instant before = null;
    for (Milestone milestone : model.milestones()) {
      Instant at = milestone.landedOrWritten();
      lines.add(
          String.format(
              "  %-22s %s; %s; %s: %s %s%s",
              Words.lower(milestone.kind()),
              day(at),
              day(milestone.at()),
              Words.lower(milestone.evidence()),
              Words.plain(milestone.detail(), 160),
              Words.commit(milestone.commit()),
              before == null ? "" : " (+" + Words.days(before, at) + ")"));
      before = at;
    }
  }

  private void notebooks() {
    section("Notebooks", model.notebooks().size());
    for (NotebookLineage notebook : shown(model.notebooks())) {
      lines.add(
          "  "
              + Words.plain(notebook.repository() + ": " + notebook.path(), 160)
              + ", born "
              + day(notebook.bornAt())
              + " "
              + Words.commit(notebook.bornCommit())
              + ", "
              + notebook.codeVersions()
              + " code versions, last "
              + day(notebook.lastCodeChange())
              + (notebook.deletedAt() == null ? "" : ", deleted " + day(notebook.deletedAt())));
      if (notebook.paths().size() > 1) {
        lines.add("    was " + Words.plain(String.join(", ", notebook.paths()), 200));
      }
    }
    more(model.notebooks().size());
  }

  private void extractions() {
    section("Extractions", model.extractions().size());
    for (Extraction each : shown(model.extractions())) {
      lines.add(
          "  "
              + day(each.at())
              + " "
              + Words.commit(each.commit())
              + " "
              + Words.plain(each.notebook() + " → " + each.module(), 200));
      lines.add(
          "    "
              + Words.lower(each.strength())
              + ", "
              + Words.lower(each.change())
              + ", "
              + each.statements()
              + " statements, "
              + Words.share(each.share())
              + " of the addition"
              + (each.sameCommit() ? ", both in one commit" : "")
              + (each.undone() ? ", undone" : "")
              + (each.landedAt() == null ? ", never landed" : "")
              + (each.family().isEmpty()
                  ? ""
                  : ", also in " + Words.plain(String.join(", ", each.family()), 200)));
    }
    more(model.extractions().size());
  }

  /** One point alone says no more than the head of the page. */
  private void shares() {
    List<Model.ShareExtracted> all = model.shares();
    if (all.size() < 2) {
      return;
    }
    section("Share in modules over time", all.size());
    for (Model.ShareExtracted each : shown(all)) {
      lines.add(
          String.format(
              "  %s %5s %s %s",
              day(each.at()),
              Words.share(each.share()),
              Words.plain(each.repository(), 60),
              Words.commit(each.commit())));
    }
    more(all.size());
  }

  private String day(@Nullable Instant instant) {
    return Words.day(instant, zone);
  }

  private void section(String title, int rows) {
    lines.add("");
    lines.add(rows == 0 ? title + ": none" : title);
  }

  private static <T> List<T> shown(List<T> rows) {
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  private void more(int rows) {
    if (rows > MOST) {
      lines.add("  and " + (rows - MOST) + " more; see --format json");
    }
  }
}
