package io.oneteam.analyzer.report;

import io.oneteam.domain.history.Repository;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.FileSettings;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import io.oneteam.domain.settings.Settings.ModelSettings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is read and how it is taken, as configured: each stands there always. */
final class ConfiguredSources {
  private final Settings settings;
  private final Set<String> repositories;

  private ConfiguredSources(Settings settings, Set<String> repositories) {
    this.settings = settings;
    this.repositories = repositories;
  }

  /** The settings of a team whose repositories these are. */
  static List<Definition> of(Settings settings, List<Repository> repositories) {
    Set<String> names = repositories.stream().map(Repository::name).collect(Collectors.toSet());
    ConfiguredSources sources = new ConfiguredSources(settings, names);
    List<Definition> all = new ArrayList<>();
    all.add(sources.read());
    all.add(sources.archived());
    all.addAll(sources.files());
    all.add(sources.models());
    all.addAll(sources.people());
    all.add(sources.statuses());
    return all;
  }

  private Definition read() {
    return new Definition(
        "repositories",
        Listed.or(chosen().stream().map(ConfiguredSources::parts).toList(), "all that were read"),
        "What is read of each: all branches, tags and paths, or those named here.");
  }

  private static String parts(RepositorySettings repository) {
    List<String> parts = new ArrayList<>();
    if (!repository.branches().isEmpty()) {
      parts.add("branches " + String.join(", ", repository.branches()));
    }
    if (!repository.paths().isEmpty()) {
      parts.add("paths " + String.join(", ", repository.paths()));
    }
    if (repository.pullRefs()) {
      parts.add("pull-refs");
    }
    return repository.label() + (parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")");
  }

  private Definition archived() {
    return new Definition(
        "archived",
        Listed.or(
            chosen().stream()
                .filter(repository -> repository.archived() != null)
                .map(repository -> repository.label() + ": " + repository.archived())
                .toList(),
            "none"),
        "Work on the repository ended that day: its models that nothing shows in production count"
            + " as abandoned.");
  }

  private List<RepositorySettings> chosen() {
    return settings.repositories().stream()
        .filter(repository -> repositories.contains(repository.label()))
        .toList();
  }

  private List<Definition> files() {
    FileSettings files = settings.files();
    return List.of(
        new Definition(
            "files.notebooks",
            Listed.or(files.notebooks(), "by name and content"),
            "Files that are notebooks although they do not look like ones."),
        new Definition(
            "files.not-models",
            Listed.or(files.notModels(), "none"),
            "Notebooks that are no models, whatever they do."),
        new Definition(
            "files.modules",
            Listed.or(files.modules(), "by name and content"),
            "Files that are modules although they do not look like ones."),
        new Definition(
            "files.ignore", Listed.or(files.ignore(), "none"), "Files that count as nothing."));
  }

  private Definition models() {
    return new Definition(
        "models",
        Listed.or(settings.models().stream().map(ConfiguredSources::parts).toList(), "none"),
        "Models that the configuration declares; the others are found.");
  }

  private static String parts(ModelSettings model) {
    List<String> parts = new ArrayList<>(model.notebooks());
    parts.addAll(model.modules());
    parts.addAll(model.jira().epics());
    parts.addAll(model.jira().labels());
    parts.addAll(model.jira().components());
    return model.name() + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
  }

  /** Patterns are only counted, since they may name people. */
  private List<Definition> people() {
    InferenceSettings inference = settings.inference();
    boolean infers =
        Objects.requireNonNullElseGet(inference.infer(), () -> settings.people() == null);
    return List.of(
        new Definition(
            "inference",
            infers ? "on" : "off",
            "Whether people without a discipline get one by the kinds of file they touch."),
        new Definition(
            "inference.bots, inference.humans",
            inference.bots().size() + ", " + inference.humans().size(),
            "Patterns of names that are programs, and of names that are none."));
  }

  private Definition statuses() {
    return new Definition(
        "jira.statuses",
        Listed.or(
            new TreeMap<>(settings.jira().statuses())
                .entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .toList(),
            "as Jira sorts them"),
        "What the statuses with these ids mean for flow.");
  }
}
