package io.oneteam.nightly.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was planted, written down while planting, so that tests can ask for it again. */
final class Truth {
  /**
   * A planted model.
   *
   * @param together whether all disciplines work on it from the first weeks
   */
  record PlantedModel(
      String name,
      boolean together,
      String notebook,
      String module,
      LocalDate born,
      @Nullable LocalDate extracted,
      @Nullable LocalDate released,
      @Nullable LocalDate staged,
      @Nullable LocalDate live,
      @Nullable Long dwellDays,
      String ending) {}

  /** A planted hand-off. */
  record PlantedHandOff(String issue, String from, String to, double waitDays, boolean returned) {}

  private final List<PlantedModel> models = new ArrayList<>();
  private final List<PlantedHandOff> handOffs = new ArrayList<>();
  private int pairedCommits;

  void model(Plan plan) {
    LocalDate live = plan.live();
    models.add(
        new PlantedModel(
            plan.name(),
            plan.style() == Plan.Style.TOGETHER,
            plan.notebook(),
            plan.module(),
            plan.born(),
            plan.extracted(),
            plan.released(),
            plan.staged(),
            live,
            live == null ? null : live.toEpochDay() - plan.born().toEpochDay(),
            plan.ending().name()));
  }

  void handOff(String issue, String from, String to, double waitDays, boolean returned) {
    handOffs.add(new PlantedHandOff(issue, from, to, waitDays, returned));
  }

  void pairedCommit() {
    pairedCommits++;
  }

  List<PlantedModel> models() {
    return List.copyOf(models);
  }

  List<PlantedHandOff> handOffs() {
    return List.copyOf(handOffs);
  }

  /** Commits co-authored across disciplines. */
  int pairedCommits() {
    return pairedCommits;
  }
}
