package io.oneteam.analyzer;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds models for tests. */
public final class Models {
  private Models() {}

  public static Builder model(String name) {
    return new Builder(name);
  }

  /** One model. */
  public static final class Builder {
    private final String name;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<NotebookLineage> notebooks = new ArrayList<>();
    private final List<Model.ModulePath> modules = new ArrayList<>();
    private final List<Long> issues = new ArrayList<>();
    private Model.State state = Model.State.NOTEBOOK;
    private boolean beforeWindow;

    private Builder(String name) {
      this.name = name;
    }

    public Builder born(String day) {
      return milestone(Milestone.Kind.BORN, day, Milestone.Evidence.COMMIT);
    }

    public Builder extracted(String day) {
      state = Model.State.LIBRARY;
      return milestone(Milestone.Kind.EXTRACTED, day, Milestone.Evidence.COMMIT);
    }

    public Builder released(String day) {
      state = Model.State.RELEASED;
      return milestone(Milestone.Kind.RELEASED, day, Milestone.Evidence.TAG_TREE);
    }

    public Builder production(String day) {
      state = Model.State.IN_PRODUCTION;
      return milestone(Milestone.Kind.IN_PRODUCTION, day, Milestone.Evidence.DEPLOYMENT_RECORD);
    }

    /** First seen in production on a day, last seen not to be there on another. */
    public Builder seenInProduction(String day, String lastNotLive) {
      production(day);
      Milestone exact = milestones.remove(milestones.size() - 1);
      milestones.add(exact.lastNotLive(Histories.at(lastNotLive)));
      return this;
    }

    public Builder abandoned(String day) {
      state = Model.State.ABANDONED;
      return milestone(Milestone.Kind.ABANDONED, day, Milestone.Evidence.COMMIT);
    }

    public Builder milestone(Milestone.Kind kind, String day, Milestone.Evidence evidence) {
      Instant at = Histories.at(day);
      milestones.add(new Milestone(kind, at, at, "c0ffee", "pricing", evidence, "detail"));
      return this;
    }

    public Builder notebook(String path, String born, String lastChange) {
      Instant at = Histories.at(born);
      notebooks.add(
          new NotebookLineage(
              "pricing",
              path,
              List.of(path),
              at,
              at,
              "c0ffee",
              false,
              Histories.at(lastChange),
              null,
              3,
              20,
              false,
              0.2,
              notebooks.size()));
      return this;
    }

    public Builder module(String path) {
      modules.add(new Model.ModulePath("pricing", path));
      return this;
    }

    public Builder issue(long id) {
      issues.add(id);
      return this;
    }

    public Builder beforeWindow() {
      beforeWindow = true;
      return this;
    }

    Model build() {
      return new Model(
          name,
          true,
          Model.Certainty.DECLARED,
          "declared",
          state,
          false,
          notebooks,
          modules,
          List.of(),
          milestones,
          null,
          List.of(),
          issues,
          beforeWindow);
    }
  }
}
