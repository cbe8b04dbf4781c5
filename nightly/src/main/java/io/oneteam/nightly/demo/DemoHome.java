package io.oneteam.nightly.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays the made-up team down in a folder, ready to be read.
 *
 * @param config the configuration to run with
 * @param truth what was planted
 */
public record DemoHome(Path config, Truth truth) {

  /** Makes the folder anew: repositories, issues, people, deployments, configuration. */
  public static DemoHome make(Path folder) {
    try {
      delete(folder);
      DemoTeam.Made made = DemoTeam.make(folder);
      Files.createDirectories(folder.resolve("jira"));
      Files.writeString(folder.resolve("jira/issues.ndjson"), lines(made.issues()));
      Path config = Files.writeString(folder.resolve("oneteam.yaml"), CONFIG + declared());
      return new DemoHome(config, made.truth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String CONFIG =
      """
      # A made-up team: every name, commit and issue was generated.
      oneteam:
        team: Vehicle pricing (made up)
        repositories:
          - path: pricing-models.git
            web: https://git.example.org/demo/pricing-models
          - path: pricing-platform.git
            web: https://git.example.org/demo/pricing-platform
        jira:
          web: https://jira.example.org
          export: [jira]
        people: people.csv
        deployments: [deployments.csv]
        disciplines: [data science, data engineering, ML engineering, software engineering, UX design]
      """;

  /** Declares the models that reached production; the others are left to be discovered. */
  private static String declared() {
    StringBuilder yaml = new StringBuilder("  models:\n");
    for (Plan plan : Plan.all()) {
      if (plan.live() != null) {
        yaml.append(
            "    - {name: %s, notebooks: [%s], modules: [%s], jira: {components: [%s]}}\n"
                .formatted(plan.name(), plan.notebook(), plan.module(), plan.name()));
      }
    }
    return yaml.toString();
  }

  private static String lines(List<ObjectNode> issues) {
    StringBuilder text = new StringBuilder();
    issues.forEach(issue -> text.append(issue).append('\n'));
    return text.toString();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
