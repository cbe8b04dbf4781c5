package io.oneteam.collector.deployments;

import io.oneteam.collector.deployments.DeploymentSource.Records;
import io.oneteam.collector.table.Problem;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What MLflow's model registry answers to {@code model-versions/search} and {@code
 * registered-models/search}, saved as one JSON document: each version's stage and aliases. There is
 * no history in it: a version was in its stage when it was last changed at the latest, and not
 * before it was created. The commit is that of the tag {@code mlflow.source.git.commit}, which
 * MLflow keeps with the run: a version may carry it in its own tags or in an added {@code run}.
 */
final class RegistryExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LARGEST = 64L << 20;
  private static final String GIT = "mlflow.source.git.";

  private final List<JsonNode> versions = new ArrayList<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();

  private RegistryExport() {}

  /** The answer that a file holds; empty when it is something else. */
  static Optional<RegistryExport> read(Path file) {
    try {
      return Files.size(file) > LARGEST ? Optional.empty() : of(JSON.readTree(file));
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // Whoever reads it as a table says what is wrong with it.
    }
  }

  private static Optional<RegistryExport> of(JsonNode document) {
    if (!document.path("model_versions").isArray()
        && !document.path("registered_models").isArray()) {
      return Optional.empty();
    }
    RegistryExport export = new RegistryExport();
    document.path("model_versions").forEach(export.versions::add);
    for (JsonNode model : document.path("registered_models")) {
      for (JsonNode alias : model.path("aliases")) {
        export
            .aliases
            .computeIfAbsent(
                key(text(model, "name"), text(alias, "version")), key -> new LinkedHashSet<>())
            .add(text(alias, "alias"));
      }
      model.path("latest_versions").forEach(export.versions::add);
    }
    return Optional.of(export);
  }

  /** One record for each stage and alias of a version. */
  Records records(List<RepositorySettings> repositories) {
    Map<String, JsonNode> distinct = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      JsonNode version = versions.get(i);
      String wrong = wrong(version);
      if (wrong.isEmpty()) {
        distinct.putIfAbsent(key(text(version, "name"), text(version, "version")), version);
      } else {
        problems.add(Problem.of(0, "", "model version " + (i + 1) + " is left out: " + wrong));
      }
    }
    List<Deployment> deployments = new ArrayList<>();
    distinct.forEach(
        (key, version) -> {
          for (String environment : environments(version, aliases.getOrDefault(key, Set.of()))) {
            deployments.add(deployment(version, environment, repositories));
          }
        });
    return new Records(
        deployments.size() + problems.size(), problems.size(), deployments, problems);
  }

  private static String wrong(JsonNode version) {
    if (text(version, "name").isEmpty() || text(version, "version").isEmpty()) {
      return "it has no name or no version.";
    }
    return millis(version, "last_updated_timestamp") == null
        ? "its last_updated_timestamp is no number of milliseconds."
        : "";
  }

  private static Set<String> environments(JsonNode version, Set<String> pointing) {
    Set<String> environments = new LinkedHashSet<>();
    environments.add(text(version, "current_stage"));
    version.path("aliases").forEach(alias -> environments.add(alias.asString().strip()));
    environments.addAll(pointing);
    environments.removeIf(each -> each.isEmpty() || each.equalsIgnoreCase("None"));
    return environments;
  }

  private static Deployment deployment(
      JsonNode version, String environment, List<RepositorySettings> repositories) {
    Long created = millis(version, "creation_timestamp");
    long changed = Optional.ofNullable(millis(version, "last_updated_timestamp")).orElseThrow();
    String commit = tag(version, "commit").toLowerCase(Locale.ROOT);
    return new Deployment(
        environment,
        repository(tag(version, "repoURL"), repositories),
        commit.matches("[0-9a-f]{7,64}") ? commit : null,
        text(version, "version"),
        Instant.ofEpochMilli(changed),
        true,
        created == null || created >= changed ? null : Instant.ofEpochMilli(created),
        text(version, "name"));
  }

  /** The configured repository that a remote's address ends with; else any may be meant. */
  private static String repository(String url, List<RepositorySettings> repositories) {
    String last = url.replaceFirst("(\\.git)?/*$", "").replaceFirst("^.*[/:]", "");
    return repositories.stream()
        .map(RepositorySettings::label)
        .filter(last::equalsIgnoreCase)
        .findFirst()
        .orElse("");
  }

  private static String tag(JsonNode version, String name) {
    for (JsonNode tags :
        List.of(version.path("tags"), version.path("run").path("data").path("tags"))) {
      for (JsonNode tag : tags) {
        if (text(tag, "key").equals(GIT + name)) {
          return text(tag, "value");
        }
      }
    }
    return "";
  }

  /** MLflow writes 64-bit numbers as numbers or as text. */
  private static @Nullable Long millis(JsonNode node, String field) {
    String text = text(node, field);
    return text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }

  private static String key(String model, String version) {
    return model + "\n" + version;
  }
}
