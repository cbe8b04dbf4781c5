package io.oneteam.nightly.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays the made-up team down in a folder, ready to be read.
 *
 * @param config the configuration to run with
 * @param truth what was planted
 * @param issues what its Jira holds
 */
public record DemoHome(Path config, Truth truth, List<ObjectNode> issues) {
  /** Where its Jira's pages would be for people. */
  static final String JIRA_PAGES = "https://jira.example.org";

  /** Makes the folder anew: repositories, issues, people, deployments, configuration. */
  public static DemoHome make(Path folder) {
    try {
      delete(folder);
      DemoTeam.Made made = DemoTeam.make(folder);
      Files.createDirectories(folder.resolve("jira"));
      Files.writeString(folder.resolve("jira/issues.ndjson"), lines(made.issues()));
      Files.writeString(folder.resolve("jira/statuses.json"), JiraAnswers.statuses().toString());
      Path config = Files.writeString(folder.resolve("oneteam.yaml"), CONFIG + declared());
      return new DemoHome(config, made.truth(), made.issues());
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
        # "oneteam demo" reads these issues from a Jira of its own that answers on the loopback
        # address while the demo runs. Other commands read the same ones from these files.
        jira:
          web: "%s"
          export: [jira]
        people: people.csv
        deployments: [deployments.csv]
        disciplines: [data science, data engineering, ML engineering, software engineering, UX design]
      """
          .formatted(JIRA_PAGES);

  /** Opens the team's Jira; it answers until it is closed. */
  public DemoJira jira(Clock clock) {
    return new DemoJira(issues, clock);
  }

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
