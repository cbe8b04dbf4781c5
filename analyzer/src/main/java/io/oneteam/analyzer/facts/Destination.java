package io.oneteam.analyzer.facts;

import io.oneteam.domain.lineage.Milestone;
import java.util.Set;

/** Where a dwell ends: the best milestone the team leaves evidence of. */
public enum Destination {
  PRODUCTION("in production", "production", Set.of(Milestone.Kind.IN_PRODUCTION)),
  RELEASE(
      "released",
      "a release",
      Set.of(Milestone.Kind.RELEASED, Milestone.Kind.STAGED, Milestone.Kind.IN_PRODUCTION)),
  LIBRARY(
      "in a library",
      "a library",
      Set.of(
          Milestone.Kind.EXTRACTED,
          Milestone.Kind.RELEASED,
          Milestone.Kind.STAGED,
          Milestone.Kind.IN_PRODUCTION));

  private final String arrived;
  private final String noun;
  private final Set<Milestone.Kind> kinds;

  Destination(String arrived, String noun, Set<Milestone.Kind> kinds) {
    this.arrived = arrived;
    this.noun = noun;
    this.kinds = kinds;
  }

  /** Words for a model that has arrived: "in production". */
  public String arrived() {
    return arrived;
  }

  /** The destination as a noun: "production", "a release". */
  public String noun() {
    return noun;
  }

  /** Whether a milestone shows arrival. */
  boolean shownBy(Milestone milestone) {
    return kinds.contains(milestone.kind());
  }
}
