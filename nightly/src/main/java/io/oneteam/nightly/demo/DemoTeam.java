package io.oneteam.nightly.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up vehicle-pricing team over nineteen months: silos at first, one team later. The same
 * bytes every time.
 */
public final class DemoTeam {
  /** The last observed day. */
  public static final LocalDate LAST_DAY = LocalDate.parse("2026-09-30");

  /** The instant the demo looks from. */
  public static final Instant AS_OF = LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final DemoRepository models;
  private final DemoRepository platform;
  private final Script script = new Script();
  private final Backlog backlog = new Backlog();
  private final Truth truth = new Truth();
  private final TreeSet<LocalDate> releases = new TreeSet<>();
  private final StringBuilder deployments =
      new StringBuilder("environment,repository,commit,version,at,status\n");

  private DemoTeam(Path folder) {
    models = new DemoRepository(folder.resolve("pricing-models.git"));
    platform = new DemoRepository(folder.resolve("pricing-platform.git"));
  }

  /**
   * Writes repositories, people, deployments and configuration into a new folder.
   *
   * @return the issues, for Jira to serve
   */
  static Made make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DemoTeam team = new DemoTeam(folder);
    List<Plan> plans = Plan.all();
    plans.stream().map(Plan::released).filter(Objects::nonNull).forEach(team.releases::add);
    new HouseStory(team).plan();
    for (int i = 0; i < plans.size(); i++) {
      new ModelStory(plans.get(i), i, team).plan();
    }
    team.script.play();
    team.models.close();
    team.platform.close();
    write(folder.resolve("people.csv"), Member.csv());
    write(folder.resolve("deployments.csv"), team.deployments.toString());
    return new Made(team.backlog.documents(), team.truth);
  }

  /**
   * What was made.
   *
   * @param issues documents with their changelogs
   * @param truth what was planted
   */
  record Made(List<ObjectNode> issues, Truth truth) {}

  DemoRepository models() {
    return models;
  }

  DemoRepository platform() {
    return platform;
  }

  Script script() {
    return script;
  }

  Backlog backlog() {
    return backlog;
  }

  Truth truth() {
    return truth;
  }

  DemoCommit commit(DemoRepository repository, LocalDate day, int hour, Member author) {
    return new DemoCommit(this, repository, day, hour, author);
  }

  /** Plans a release; models released on one day share it. */
  void release(LocalDate day, Member by) {
    Instant at = day.atTime(16, 0).toInstant(ZoneOffset.UTC);
    script.at(
        at,
        () -> {
          models.put("VERSION", versionOf(day) + "\n");
          models.commit(by, at, "Release " + versionOf(day));
          models.tag(versionOf(day), by, at);
        });
  }

  /** The version of a release day: v1.0.0, v1.1.0, … */
  String versionOf(LocalDate day) {
    return "v1." + releases.headSet(day).size() + ".0";
  }

  void deployed(String environment, String version, LocalDate day) {
    deployments.append(
        "%s,pricing-models,,%s,%sT12:00:00Z,succeeded\n".formatted(environment, version, day));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
