package io.oneteam.collector.jira;

import io.oneteam.collector.ShortNames;
import io.oneteam.collector.Source;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The Jira sources of a configuration. */
public final class JiraSources {
  private JiraSources() {}

  /**
   * One source for each export path and each Jira project.
   *
   * @param clock dates what is detected, and waits
   * @throws IllegalArgumentException when jira.statuses holds an unknown flow; the message is a
   *     sentence
   */
  public static List<Source> of(Settings settings, Store store, Clock clock) {
    FlowRules flows = FlowRules.of(settings.jira().statuses());
    List<Source> sources = new ArrayList<>();
    ShortNames.of(settings.jira().export().stream().map(Path::of).toList())
        .forEach(
            (root, name) ->
                sources.add(new ExportSource("Jira export " + name, root, flows, store, clock)));
    if (settings.jira().url() != null) {
      SharedSite site = new SharedSite(settings.jira(), clock);
      List<String> projects = settings.jira().projects();
      // Without a key the one source says so when it is checked or read.
      for (String project : projects.isEmpty() ? List.of("") : projects) {
        sources.add(new ProjectSource(project, site, flows, store, clock));
      }
    }
    return List.copyOf(sources);
  }
}
