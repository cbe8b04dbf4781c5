package io.oneteam.nightly.job;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.people.People;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.store.Store;
import java.util.List;
import java.util.Map;

/** Ties identities to people, and notebooks to modules, milestones and models. */
final class Linking {
  private final NightRequest request;
  private final Store store;

  Linking(NightRequest request, Store store) {
    this.request = request;
    this.store = store;
  }

  void resolvePeople() {}

  People people(String team) {
    return People.of(Map.of(), List.of());
  }

  List<QualityLine> notes() {
    return List.of();
  }

  List<Model> models(
      String team,
      TeamReader.View view,
      List<Repository> repositories,
      List<Issue> issues,
      List<QualityLine> lines) {
    return List.of();
  }
}
