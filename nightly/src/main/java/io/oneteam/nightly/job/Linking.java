package io.oneteam.nightly.job;

import io.oneteam.analyzer.modelling.FoundModels;
import io.oneteam.analyzer.modelling.StoredModels;
import io.oneteam.collector.people.PeopleStep;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.people.People;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.DeploymentStore;
import io.oneteam.domain.store.ModelStore;
import io.oneteam.domain.store.PeopleStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Ties identities to people, and notebooks to modules, milestones and models. */
final class Linking {
  private final NightRequest request;
  private final Store store;

  Linking(NightRequest request, Store store) {
    this.request = request;
    this.store = store;
  }

  /** Forgets gaps, records and lineages of sources that are not configured any more. */
  void forget(List<String> configured) {
    List<String> kept = new ArrayList<>(configured);
    kept.add(PeopleStep.SOURCE);
    new SourceStore(store).keepOnly(kept);
    new DeploymentStore(store).keepOnly(kept);
    new ModelStore(store)
        .keepOnly(
            request.settings().repositories().stream().map(RepositorySettings::label).toList());
  }

  void resolvePeople() {
    new PeopleStep(store, request.settings()).run(request.asOf());
  }

  People people(String team) {
    return new PeopleStore(store).people(team);
  }

  /** Those of a run are kept for {@code oneteam models}; those of a look back are not. */
  FoundModels models(
      String team,
      TeamReader.View view,
      List<Repository> repositories,
      List<Commit> commits,
      List<Issue> issues,
      List<Release> releases) {
    FoundModels found =
        new StoredModels(store, request.settings())
            .find(
                team,
                view.asOf(),
                repositories,
                commits,
                issues,
                releases,
                new DeploymentStore(store).deployments(view.asOf()));
    if (request.collect()) {
      new ModelStore(store).save(team, view.asOf(), found.models());
    }
    return found;
  }
}
