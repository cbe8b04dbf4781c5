package io.oneteam.analyzer.modelling;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells from its milestones where a model stands. */
final class States {
  private static final Map<Kind, State> REACHED = new LinkedHashMap<>();

  static {
    REACHED.put(Kind.IN_PRODUCTION, State.IN_PRODUCTION);
    REACHED.put(Kind.NOTEBOOK_IN_PRODUCTION, State.NOTEBOOK_IN_PRODUCTION);
    REACHED.put(Kind.STAGED, State.STAGED);
    REACHED.put(Kind.RELEASED, State.RELEASED);
    REACHED.put(Kind.EXTRACTED, State.LIBRARY);
  }

  private States() {}

  /** The state after all milestones, which are oldest first. */
  static State of(List<Milestone> milestones) {
    State ended = null;
    for (Milestone milestone : milestones) {
      ended =
          switch (milestone.kind()) {
            case ABANDONED -> State.ABANDONED;
            case SUPERSEDED -> State.SUPERSEDED;
            case RETIRED -> State.RETIRED;
            case REVIVED, EXTRACTED, IN_PRODUCTION -> null;
            default -> ended;
          };
    }
    if (ended != null) {
      return ended;
    }
    return REACHED.entrySet().stream()
        .filter(entry -> milestones.stream().anyMatch(each -> each.kind() == entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(State.NOTEBOOK);
  }
}
