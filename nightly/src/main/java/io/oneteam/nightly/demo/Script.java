package io.oneteam.nightly.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens in the repositories, put in the order of time before it is written. */
final class Script {
  private record Scene(Instant at, int order, Runnable action) {}

  private final List<Scene> scenes = new ArrayList<>();

  /** Adds a scene; those of one instant keep the order in which they were added. */
  void at(Instant when, Runnable action) {
    if (when.isBefore(DemoTeam.AS_OF)) {
      scenes.add(new Scene(when, scenes.size(), action));
    }
  }

  /** A free instant within an hour of a day. */
  Instant slot(LocalDate day, int hour) {
    return day.atTime(hour, scenes.size() % 60).toInstant(ZoneOffset.UTC);
  }

  /** Plays all scenes. */
  void play() {
    scenes.stream()
        .sorted(Comparator.comparing(Scene::at).thenComparing(Scene::order))
        .forEach(scene -> scene.action().run());
  }
}
