package io.oneteam.reporter.twin;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.report.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model in the twin. */
record ModelTwin(
    String name,
    String state,
    boolean declared,
    String certainty,
    boolean counted,
    String why,
    boolean dormant,
    boolean beforeWindow,
    @Nullable Double extractedShare,
    List<Share> shares,
    List<Notebook> notebooks,
    List<Model.ModulePath> modules,
    List<Extract> extractions,
    List<Event> milestones,
    List<ModelStages.Stage> stages,
    @Nullable Double dwellDays) {

  static ModelTwin of(Model model, Report report) {
    ModelStages stages = ModelStages.of(model, report);
    return new ModelTwin(
        model.name(),
        Twin.word(model.state()),
        model.declared(),
        Twin.word(model.certainty()),
        model.counted(),
        model.why(),
        model.dormant(),
        model.beforeWindow(),
        model.extractedShare(),
        model.shares().stream().map(Share::of).toList(),
        model.notebooks().stream().map(Notebook::of).toList(),
        model.modules(),
        model.extractions().stream().map(Extract::of).toList(),
        model.milestones().stream().map(Event::of).toList(),
        stages.stages(),
        stages.dwellDays());
  }

  private static @Nullable String iso(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  record Share(String repository, String commit, String at, double share) {
    static Share of(Model.ShareExtracted each) {
      return new Share(each.repository(), each.commit(), each.at().toString(), each.share());
    }
  }

  record Notebook(
      String repository,
      String path,
      List<String> paths,
      @Nullable String bornAt,
      @Nullable String landedAt,
      @Nullable String bornCommit,
      boolean beforeWindow,
      String lastCodeChange,
      @Nullable String deletedAt,
      int codeVersions,
      int statements,
      boolean outOfOrder) {
    static Notebook of(NotebookLineage notebook) {
      return new Notebook(
          notebook.repository(),
          notebook.path(),
          notebook.paths(),
          iso(notebook.bornAt()),
          iso(notebook.landedAt()),
          notebook.bornCommit(),
          notebook.beforeWindow(),
          notebook.lastCodeChange().toString(),
          iso(notebook.deletedAt()),
          notebook.codeVersions(),
          notebook.statements(),
          notebook.outOfOrder());
    }
  }

  record Extract(
      String repository,
      String notebook,
      String module,
      String commit,
      String at,
      @Nullable String landedAt,
      String strength,
      String change,
      int statements,
      double share,
      boolean sameCommit,
      boolean undone,
      List<String> family) {
    static Extract of(Extraction extraction) {
      return new Extract(
          extraction.repository(),
          extraction.notebook(),
          extraction.module(),
          extraction.commit(),
          extraction.at().toString(),
          iso(extraction.landedAt()),
          Twin.word(extraction.strength()),
          Twin.word(extraction.change()),
          extraction.statements(),
          extraction.share(),
          extraction.sameCommit(),
          extraction.undone(),
          extraction.family());
    }
  }

  record Event(
      String kind,
      String at,
      @Nullable String landedAt,
      @Nullable String commit,
      @Nullable String repository,
      String evidence,
      String detail,
      @Nullable String lastNotLive) {
    static Event of(Milestone milestone) {
      return new Event(
          Twin.word(milestone.kind()),
          milestone.at().toString(),
          iso(milestone.landedAt()),
          milestone.commit(),
          milestone.repository(),
          Twin.word(milestone.evidence()),
          milestone.detail(),
          iso(milestone.lastNotLive()));
    }
  }
}
