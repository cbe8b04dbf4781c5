package io.oneteam.nightly.job;

import io.oneteam.collector.Source;
import io.oneteam.collector.deployments.DeploymentSource;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.jira.JiraSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.home.Home;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of sources: one line for each kind. */
public final class Sources {
  private Sources() {}

  /** All sources of a configuration, in its order. */
  public static List<Source> of(Settings settings, Home home, Store store, Clock clock) {
    List<Source> sources = new ArrayList<>();
    sources.addAll(
        GitSources.of(settings, home.path(), store, new NotebookReader(new ContentStore(store))));
    sources.addAll(JiraSources.of(settings, store, clock));
    sources.addAll(DeploymentSource.of(settings, store));
    return sources;
  }
}
