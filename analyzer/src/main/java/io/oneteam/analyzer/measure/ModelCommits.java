package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Files;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Commits that change model code, and what they bring along. */
final class ModelCommits {
  private static final int MOST_ROWS = 2_000;

  /** What a commit may bring along. */
  enum Brings {
    TESTS("tests", EnumSet.of(FileKind.TEST)),
    CONFIGURATION("configuration", EnumSet.of(FileKind.CONFIGURATION)),
    PIPELINES("pipelines", EnumSet.of(FileKind.DATA_PIPELINE, FileKind.INFRASTRUCTURE));

    private final String words;
    private final Set<FileKind> kinds;

    Brings(String words, Set<FileKind> kinds) {
      this.words = words;
      this.kinds = kinds;
    }

    String words() {
      return words;
    }
  }

  /** One commit. */
  private record Row(Commit commit, LocalDate day, Set<Brings> brings, List<Model> models) {}

  private final Facts facts;
  private final Map<Integer, Row> rows = new LinkedHashMap<>();

  ModelCommits(Facts facts) {
    this.facts = facts;
    for (Act act : facts.acts()) {
      Commit commit = act.commit();
      if (commit != null && act.kind() == Act.Kind.AUTHORED) {
        add(commit);
      }
    }
  }

  private void add(Commit commit) {
    Set<Brings> brings = EnumSet.noneOf(Brings.class);
    Set<Model> models = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean modelCode = false;
    for (int number : facts.files().touchedBy(commit)) {
      Files.Entry file = facts.files().entries().get(number);
      models.addAll(facts.scopes().models(file));
      modelCode |= file.kind() == FileKind.MODEL_CODE;
      for (Brings one : Brings.values()) {
        if (one.kinds.contains(file.kind())) {
          brings.add(one);
        }
      }
    }
    if (modelCode || !models.isEmpty()) {
      LocalDate day = facts.history().day(commit.written());
      rows.put(commit.id(), new Row(commit, day, brings, ordered(models)));
    }
  }

  int size() {
    return rows.size();
  }

  private List<Model> ordered(Set<Model> models) {
    return models.isEmpty()
        ? List.of()
        : facts.scopes().models().stream().filter(models::contains).toList();
  }

  /** Models with any such commit. */
  List<Model> models() {
    return models(row -> true);
  }

  List<Model> modelsWith(Brings brings) {
    return models(row -> row.brings().contains(brings));
  }

  private List<Model> models(Predicate<Row> test) {
    Set<Model> models = Collections.newSetFromMap(new IdentityHashMap<>());
    rows.values().stream().filter(test).forEach(row -> models.addAll(row.models()));
    return ordered(models);
  }

  private List<Row> in(Period period) {
    return rows.values().stream().filter(row -> period.contains(row.day())).toList();
  }

  Estimate share(Brings brings, Period period, String scope) {
    List<Row> all = in(period);
    int with = (int) all.stream().filter(row -> row.brings().contains(brings)).count();
    Estimate share =
        Numbers.census(
            "commits-with-" + brings.words(),
            scope,
            with,
            all.size(),
            all.size(),
            all.isEmpty()
                ? "No commit changed model code in this period"
                : with
                    + " of "
                    + Words.count(all.size(), "model commit")
                    + " brought "
                    + brings.words()
                    + " ("
                    + Words.percent((double) with / all.size())
                    + ")");
    boolean listed = scope.equals(Estimate.TEAM) && all.size() <= MOST_ROWS;
    return listed && share.value() != null
        ? share.audited(
            new Estimate.Audit(
                Estimate.Audit.Function.SHARE_IF,
                "model-commit-rows",
                Words.sentence(brings.words()),
                "yes"))
        : share;
  }

  /** Shares by month; null when no commit of the last twelve months brought anything. */
  Figure.@Nullable Breakdown trend() {
    List<Period> months = Months.lastTwelve(facts);
    List<Figure.Series> series = new ArrayList<>();
    for (Brings brings : Brings.values()) {
      List<Double> values = new ArrayList<>();
      for (Period month : months) {
        Double share = share(brings, month, month.name()).value();
        values.add(share == null ? Double.valueOf(0) : share);
      }
      if (values.stream().anyMatch(share -> share > 0)) {
        series.add(new Figure.Series(brings.words(), values));
      }
    }
    if (series.isEmpty()) {
      return null;
    }
    return new Figure.Breakdown(
        "by-month",
        "Share of model commits that bring tests, configuration or pipelines",
        months.stream().map(Period::name).toList(),
        series,
        Figure.Layout.SIDE_BY_SIDE,
        false,
        "share of model commits");
  }

  /** Person-days of model commits that bring something, by discipline. */
  Figure.Matrix byWhom(Period period) {
    List<String> names = new ArrayList<>(List.of("model code"));
    List<Mix> mixes = new ArrayList<>(List.of(new Mix(facts.disciplines())));
    for (Brings brings : Brings.values()) {
      names.add("with " + brings.words());
      mixes.add(new Mix(facts.disciplines()));
    }
    for (Act act : facts.acts(period)) {
      Commit commit = act.commit();
      Row row = commit == null || !act.kind().code() ? null : rows.get(commit.id());
      if (row != null) {
        mixes.get(0).add(act);
        for (Brings brings : row.brings()) {
          mixes.get(1 + brings.ordinal()).add(act);
        }
      }
    }
    return MixMatrix.of(
        facts, "by-whom", "Person-days on model code by discipline", "commits", names, mixes);
  }

  Figure.Listing rows(Period period) {
    Links links = new Links(facts);
    Table table =
        Table.of("model-commit-rows")
            .text("Commit", 14)
            .text("Repository", 18)
            .date("Written")
            .text("Tests", 8)
            .text("Configuration", 14)
            .text("Pipelines", 10)
            .text("Models", 30)
            .text("Subject", 56);
    List<Row> all = in(period);
    for (Row row : all.subList(Math.max(0, all.size() - MOST_ROWS), all.size())) {
      List<Cell> cells = new ArrayList<>();
      cells.add(links.commit(row.commit()));
      cells.add(Cell.of(links.repository(row.commit().repository())));
      cells.add(Cell.of(row.day()));
      for (Brings brings : Brings.values()) {
        cells.add(Cell.of(row.brings().contains(brings) ? "yes" : "no"));
      }
      cells.add(Cell.of(Words.list(row.models().stream().map(Model::name).toList())));
      cells.add(Cell.of(row.commit().subject()));
      table.row(cells);
    }
    return table.evidence("Model commits of the period and what they brought along");
  }
}
