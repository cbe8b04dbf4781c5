package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What would nobody else dare to touch?
 *
 * <p>Unit: the file that exists, followed through renames; notebooks and source apart. A file is
 * single-discipline when all who ever changed it, as far as their discipline is known, worked in
 * one.
 */
final class SingleDisciplineCode implements Measure {
  private static final String NAME = "single-discipline-code";
  private static final String NOTEBOOKS = "notebook-rows";
  private static final String SOURCES = "source-rows";
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_FOLDERS = 25;
  private static final double MUCH = 0.5;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(this, "Single-discipline code", "What would nobody else dare to touch?");
    if (facts.acts().stream().noneMatch(act -> act.kind().code())) {
      return draft.refused("There are no commits by people in the history.");
    }
    if (!facts.disclosure().comparable()) {
      return draft.refused(
          "Fewer than two disciplines have enough people to be shown. A people file with a"
              + " discipline for each person would help.");
    }
    CodeKnowledge now = new CodeKnowledge(facts);
    if (now.files(true).isEmpty() && now.files(false).isEmpty()) {
      return draft.refused("No notebook or source file was changed by people with a discipline.");
    }
    Estimate notebooks = share(now, true, Estimate.TEAM);
    Estimate modules = share(now, false, Estimate.TEAM);
    KnowledgeOverTime overTime = KnowledgeOverTime.of(facts);
    int listed = now.files(true).size() + now.files(false).size();
    if (listed <= MOST_ROWS) {
      notebooks = audited(notebooks, NOTEBOOKS);
      modules = audited(modules, SOURCES);
    }
    draft.tile(
        Numbers.tile(
            "Notebooks only one discipline edits",
            notebooks,
            before(overTime, true),
            true,
            Words::percent));
    draft.tile(
        Numbers.tile(
            "Source files only one discipline edits",
            modules,
            before(overTime, false),
            true,
            Words::percent));
    draft.sentence(notebooks.sentence() + "; " + modules.sentence() + ".");
    boolean sources = notebooks.value() == null;
    draft.glance(glance(overTime, !sources));
    draft.figure(folders(draft, facts, now)).figure(Absence.models(facts));
    draft.figure(rows(facts, now, true)).figure(rows(facts, now, false));
    draft.estimate(Absence.truckFactor(facts, now));
    finding(draft, facts, notebooks, "notebooks");
    finding(draft, facts, modules, "source");
    draft
        .reading("A folder near 100 % is known to one discipline only.")
        .reading("Absence factor: the fewest people who did half of the work on a model.")
        .caveat("Reading code leaves no trace: only changes count.")
        .caveat(
            Math.max(0, listed - MOST_ROWS),
            "Only " + MOST_ROWS + " of " + listed + " files listed.");
    return draft.build(facts);
  }

  private static Estimate audited(Estimate share, String listing) {
    return share.value() == null
        ? share
        : share.audited(
            new Estimate.Audit(
                Estimate.Audit.Function.SHARE_IF, listing, "Known to", SpreadTable.ONE));
  }

  private static Estimate share(CodeKnowledge code, boolean notebooks, String scope) {
    List<CodeKnowledge.Known> files = code.files(notebooks);
    int one = (int) files.stream().filter(f -> f.disciplines().size() == 1).count();
    return share(one, files.size(), notebooks, scope);
  }

  private static Estimate share(int one, int files, boolean notebooks, String scope) {
    return Numbers.share(
        notebooks ? "notebooks" : "source-files",
        scope,
        one,
        files,
        notebooks ? "notebook" : "source file",
        "were changed by one discipline only");
  }

  private static Estimate before(KnowledgeOverTime overTime, boolean notebooks) {
    List<KnowledgeOverTime.At> points = overTime.points(notebooks);
    KnowledgeOverTime.At then = points.get(Math.max(0, points.size() - 2));
    return share(then.one(), then.known(), notebooks, Estimate.PREVIOUS);
  }

  private static Figure.Trend glance(KnowledgeOverTime overTime, boolean notebooks) {
    List<Figure.Point> shares = new ArrayList<>();
    for (KnowledgeOverTime.At at : overTime.points(notebooks)) {
      Estimate share = share(at.one(), at.known(), notebooks, at.period().name());
      shares.add(
          new Figure.Point(
              at.period().name(), share.value(), share.low(), share.high(), share.n()));
    }
    return new Figure.Trend(
        NAME + "-over-time",
        (notebooks ? "Notebooks" : "Source files") + " only one discipline edits",
        shares,
        Unit.SHARE);
  }

  private static Figure.@Nullable Listing folders(Draft draft, Facts facts, CodeKnowledge code) {
    Links links = new Links(facts);
    Map<String, int[]> folders = new TreeMap<>();
    for (CodeKnowledge.Known file : code.files()) {
      if (!file.disciplines().isEmpty()) {
        String folder = links.repository(file.file().repository()) + "/" + file.file().directory();
        int[] counts = folders.computeIfAbsent(folder, f -> new int[2]);
        counts[0]++;
        counts[1] += file.disciplines().size() == 1 ? 1 : 0;
      }
    }
    Table table =
        Table.of("folders")
            .text("Folder", 44)
            .number("Files", Unit.COUNT)
            .number("One discipline", Unit.COUNT)
            .number("Share", Unit.SHARE);
    List<Map.Entry<String, int[]>> sorted = new ArrayList<>(folders.entrySet());
    sorted.sort(
        Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[1])
            .thenComparing(Map.Entry::getKey));
    sorted.stream()
        .filter(e -> e.getValue()[1] > 0)
        .limit(MOST_FOLDERS)
        .forEach(
            e ->
                table.row(
                    Cell.of(e.getKey()),
                    Cell.of(e.getValue()[0]),
                    Cell.of(e.getValue()[1]),
                    Cell.of((double) e.getValue()[1] / e.getValue()[0])));
    int whole = (int) folders.values().stream().filter(c -> c[0] >= 3 && c[0] == c[1]).count();
    draft.estimate(
        Estimate.count(
            "folders",
            Estimate.TEAM,
            whole,
            folders.size(),
            whole
                + " of "
                + Words.count(folders.size(), "folder")
                + " with at least 3 files are known to one discipline only"));
    return table.shownUnlessEmpty("Folders with files only one discipline changed");
  }

  private static void finding(Draft draft, Facts facts, Estimate share, String key) {
    Double value = share.value();
    if (value == null || (value < MUCH && value > 0.2)) {
      return;
    }
    boolean good = value <= 0.2;
    draft.finding(
        Find.of(facts, draft, key)
            .says(share.sentence() + ".")
            .asks(
                good
                    ? "How do several disciplines keep up with the same code?"
                    : "Who from another discipline would like to pair on one of them?")
            .good(good)
            .effect(good ? 0.5 * (1 - value) : value * 0.8)
            .build());
  }

  private static Figure.Listing rows(Facts facts, CodeKnowledge code, boolean notebooks) {
    Links links = new Links(facts);
    Table table =
        Table.of(notebooks ? NOTEBOOKS : SOURCES)
            .text("Repository", 18)
            .text("Path", 56)
            .text("Kind", 16)
            .number("Changes", Unit.COUNT)
            .text("Known to", 22);
    for (CodeKnowledge.Known f : code.files(notebooks)) {
      if (table.size() < MOST_ROWS) {
        int known = f.disciplines().size();
        table.row(
            Cell.of(links.repository(f.file().repository())),
            Cell.of(f.file().path()),
            Cell.of(f.file().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
            Cell.of(f.commits()),
            Cell.of(known == 1 ? SpreadTable.ONE : known + " disciplines"));
      }
    }
    return table.evidence(
        (notebooks ? "Notebooks" : "Source files") + " and how many disciplines changed them");
  }
}
