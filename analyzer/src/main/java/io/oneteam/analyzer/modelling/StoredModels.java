package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.lineage.Contents;
import io.oneteam.analyzer.lineage.LineageDetector;
import io.oneteam.analyzer.lineage.LineageInput;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.ModelStore;
import io.oneteam.domain.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a team's models from what the store holds, and keeps them there. A repository without news
 * is not walked again.
 */
public final class StoredModels {
  private static final Logger LOG = LoggerFactory.getLogger(StoredModels.class);
  private final Settings settings;
  private final GitHistory git;
  private final StoredContents contents;
  private final ModelStore models;

  /** Over an open store. */
  public StoredModels(Store store, Settings settings) {
    this.settings = settings;
    this.git = new GitHistory(store);
    this.contents = new StoredContents(store);
    this.models = new ModelStore(store);
  }

  /**
   * Finds the models of a team.
   *
   * @param team the team's name
   * @param asOf nothing later is looked at
   * @param repositories the team's repositories
   * @param commits their commits, as of the same instant
   * @param issues the team's issues, as of the same instant
   * @param releases the Jira versions of its projects
   * @param deployments deployment records
   */
  public FoundModels find(
      String team,
      Instant asOf,
      List<Repository> repositories,
      List<Commit> commits,
      List<Issue> issues,
      List<Release> releases,
      List<Deployment> deployments) {
    Map<Integer, List<Commit>> own =
        commits.stream().collect(Collectors.groupingBy(Commit::repository));
    List<RepositoryLineage> lineages = new ArrayList<>();
    for (Repository repository : repositories) {
      lineages.add(lineage(repository, asOf, own.getOrDefault(repository.id(), List.of())));
    }
    return ModelFinder.find(
        new TeamEvidence(team, lineages, settings, issues, releases, deployments, asOf));
  }

  private RepositoryLineage lineage(Repository repository, Instant asOf, List<Commit> commits) {
    List<Integer> id = List.of(repository.id());
    LineageInput bare =
        new LineageInput(
            repository,
            commits,
            List.of(),
            git.tags(id, asOf),
            git.branches(id, asOf),
            FileKinds.of(settings.files()),
            new Contents());
    String key = LineageKey.of(bare, settings.files(), models.contents(repository.id()));
    Optional<RepositoryLineage> kept = models.lineage(repository.id(), key);
    if (kept.isPresent()) {
      return kept.get();
    }
    StoredContents.Read past = contents.of(repository.id());
    RepositoryLineage lineage =
        LineageDetector.detect(
            new LineageInput(
                repository,
                commits,
                past.changes(),
                bare.tags(),
                bare.branches(),
                bare.kinds(),
                past.contents()));
    models.save(repository.id(), key, lineage);
    LOG.info(
        "{}: {} notebooks, {} extractions in {} commits",
        repository.name(),
        lineage.notebooks().size(),
        lineage.extractions().size(),
        commits.size());
    return lineage;
  }
}
