package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.domain.lineage.Model.ShareExtracted;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.ShareTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of a model stood in modules in the course of time: its notebooks' traces as one. */
final class ShareSeries {
  private static final Comparator<Told> ORDER =
      Comparator.comparing((Told told) -> told.trace().at())
          .thenComparing(told -> told.repository().repository())
          .thenComparing(told -> told.trace().commit());

  private final int[] inModules;
  private final int[] statements;
  private final List<ShareExtracted> points = new ArrayList<>();

  private ShareSeries(int notebooks) {
    this.inModules = new int[notebooks];
    this.statements = new int[notebooks];
  }

  /** First seen, each commit that moved code, and last seen, where that says something new. */
  static List<ShareExtracted> of(List<Notebook> notebooks) {
    ShareSeries series = new ShareSeries(notebooks.size());
    List<Told> all = new ArrayList<>();
    for (int i = 0; i < notebooks.size(); i++) {
      for (ShareTrace trace : notebooks.get(i).trace().shares()) {
        all.add(new Told(i, notebooks.get(i).repository(), trace));
      }
    }
    all.sort(ORDER);
    boolean moved = false;
    for (int i = 0; i < all.size(); i++) {
      Told told = all.get(i);
      series.hear(told);
      moved |= told.trace().moved();
      if (i + 1 == all.size() || ORDER.compare(told, all.get(i + 1)) != 0) {
        series.point(told, moved, i + 1 == all.size());
        moved = false;
      }
    }
    return series.points;
  }

  /** The share at the last change that landed; null without a statement. */
  static @Nullable Double last(List<Notebook> notebooks) {
    ShareSeries series = new ShareSeries(notebooks.size());
    for (int i = 0; i < notebooks.size(); i++) {
      List<ShareTrace> traces = notebooks.get(i).trace().shares();
      if (traces.isEmpty()) {
        // It never reached the default branch: only its last version is known.
        series.inModules[i] = notebooks.get(i).trace().inModules();
        series.statements[i] = notebooks.get(i).trace().telling();
      } else {
        series.hear(new Told(i, notebooks.get(i).repository(), traces.get(traces.size() - 1)));
      }
    }
    return series.share();
  }

  private void hear(Told told) {
    inModules[told.notebook()] = told.trace().inModules();
    statements[told.notebook()] = told.trace().statements();
  }

  private @Nullable Double share() {
    int all = Arrays.stream(statements).sum();
    return all == 0 ? null : (double) Arrays.stream(inModules).sum() / all;
  }

  private void point(Told told, boolean moved, boolean last) {
    Double share = share();
    boolean news = last && !points.isEmpty() && !same(points.get(points.size() - 1), share);
    if (share != null && (points.isEmpty() || moved || news)) {
      String commit = told.repository().commits().get(told.trace().commit());
      points.add(
          new ShareExtracted(told.repository().repository(), commit, told.trace().at(), share));
    }
  }

  private static boolean same(ShareExtracted point, @Nullable Double share) {
    return share != null && point.share() == share;
  }

  /** A trace of one of the notebooks. */
  private record Told(int notebook, RepositoryLineage repository, ShareTrace trace) {}
}
