package io.oneteam.analyzer.privacy;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.People;
import io.oneteam.domain.team.Team;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown about a team, decided once before any measure looks: disciplines with fewer
 * people than the minimum group go under {@link #OTHERS}, which itself never falls below the
 * minimum. Measures get {@link #history()}, where only shown disciplines exist, and ask {@link
 * #hides}, {@link #merge} and {@link #suppress} for what rests on part of the people.
 */
public final class Disclosure {
  /** The common name of disciplines too small to be shown on their own. */
  public static final String OTHERS = "other disciplines";

  private final int minimum;
  private final Set<String> merged;
  private final int groups;
  private final TeamHistory history;

  private Disclosure(int minimum, Set<String> merged, int groups, TeamHistory history) {
    this.minimum = minimum;
    this.merged = Set.copyOf(merged);
    this.groups = groups;
    this.history = history;
  }

  /** Decides for a team by who contributed, over all and within the report's periods. */
  public static Disclosure of(TeamHistory history) {
    int minimum = history.settings().privacy().minimum();
    Groups groups = Groups.of(history);
    Set<String> merged = SmallGroups.toMerge(groups.ever(), groups.recent(), minimum);
    Set<String> left = new HashSet<>(groups.ever().keySet());
    left.removeAll(merged);
    left.remove(People.UNASSIGNED);
    int shown = left.size() + (merged.isEmpty() ? 0 : 1);
    return new Disclosure(
        minimum, merged, shown, merged.isEmpty() ? history : disclosed(history, merged));
  }

  private static TeamHistory disclosed(TeamHistory h, Set<String> merged) {
    List<String> names = new ArrayList<>(h.team().disciplines());
    names.removeAll(merged);
    names.add(OTHERS);
    return new TeamHistory(
        new Team(h.team().name(), names),
        h.settings(),
        h.asOf(),
        h.zone(),
        h.period(),
        h.periods(),
        h.repositories(),
        h.commits(),
        h.modifications(),
        h.tags(),
        h.issues(),
        h.sprints(),
        h.releases(),
        MergedPeople.of(h.people(), merged),
        h.models());
  }

  /** The history with shown disciplines only: what every measure must be given. */
  public TeamHistory history() {
    return history;
  }

  /** The name under which a discipline may be shown. */
  public String visible(String discipline) {
    return merged.contains(discipline) ? OTHERS : discipline;
  }

  /** Names that were merged, in alphabetical order; for the caveat of discipline figures. */
  public List<String> merged() {
    return SmallGroups.sorted(merged);
  }

  /** Whether two groups or more are left to compare, the unassigned not counted. */
  public boolean comparable() {
    return groups >= 2;
  }

  /** The smallest number of people a shown cell rests on, at least 1. */
  public int minimum() {
    return minimum;
  }

  /** Whether a cell that rests on so many people must be hidden; nobody is no secret. */
  public boolean hides(int people) {
    return people > 0 && people < minimum;
  }

  /**
   * Merges the small parts of one whole (a month's shares by discipline) under {@link #OTHERS}, so
   * that parts still sum to the same and no part, nor the rest, is about too few people. When even
   * the whole is, everything is under {@link #OTHERS}.
   *
   * @param amounts amount by discipline
   * @param people distinct people by discipline
   * @return amounts by name, in the order given, {@link #OTHERS} last
   */
  public Map<String, Double> merge(Map<String, Double> amounts, Map<String, Set<Integer>> people) {
    Set<String> small = SmallGroups.toMerge(people, people, minimum);
    Map<String, Double> result = new LinkedHashMap<>();
    double rest = 0;
    for (Map.Entry<String, Double> part : amounts.entrySet()) {
      if (small.contains(part.getKey()) || part.getKey().equals(OTHERS)) {
        rest += part.getValue();
      } else {
        result.put(part.getKey(), part.getValue());
      }
    }
    if (!small.isEmpty() || amounts.containsKey(OTHERS)) {
      result.put(OTHERS, rest);
    }
    return result;
  }

  /**
   * Hides cells about too few people, and further ones so that no hidden cell follows from the
   * total of its row or column.
   *
   * @param values row by row; null is empty
   * @param people people each cell rests on, of the same shape
   * @return the values with null where hidden
   */
  public List<List<@Nullable Double>> suppress(
      List<List<@Nullable Double>> values, List<List<Integer>> people) {
    return CellSuppression.apply(values, people, minimum);
  }
}
