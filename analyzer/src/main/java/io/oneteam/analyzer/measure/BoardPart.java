package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which disciplines create, take, move and comment on issues. */
final class BoardPart {
  private static final List<Act.Kind> KINDS =
      List.of(Act.Kind.CREATED, Act.Kind.MOVED, Act.Kind.COMMENTED);

  private final Facts facts;
  private final Map<Act.Kind, Mix> now;
  private final Mix taken;
  private final Mix code;

  BoardPart(Facts facts) {
    this.facts = facts;
    this.now = board(facts.period());
    this.taken = taken(facts.period());
    this.code =
        Mix.of(
            facts.disciplines(),
            facts.acts(facts.period()).stream().filter(act -> act.kind().code()).toList());
  }

  private Map<Act.Kind, Mix> board(Period period) {
    Map<Act.Kind, Mix> mixes = new EnumMap<>(Act.Kind.class);
    KINDS.forEach(kind -> mixes.put(kind, new Mix(facts.disciplines())));
    for (Act act : facts.acts(period)) {
      Mix mix = mixes.get(act.kind());
      if (mix != null) {
        mix.add(act);
      }
    }
    return mixes;
  }

  /** Taking an issue: being assigned, on the day it happened. */
  private Mix taken(Period period) {
    TeamHistory history = facts.history();
    Mix mix = new Mix(facts.disciplines());
    for (IssueWork work : facts.works().values()) {
      for (Assignment assignment : work.issue().assignments()) {
        Optional<Person> human = history.people().human(assignment.assignee());
        if (human.isPresent() && period.contains(assignment.from(), history.zone())) {
          long day = history.day(assignment.from()).toEpochDay();
          mix.add(new Act(Act.Kind.MOVED, human.get().id(), day, null, work.issue()));
        }
      }
    }
    return mix;
  }

  Figure.Matrix matrix() {
    List<Mix> mixes = new ArrayList<>();
    KINDS.forEach(kind -> mixes.add(now.getOrDefault(kind, new Mix(facts.disciplines()))));
    mixes.add(1, taken);
    return MixMatrix.of(
        facts,
        "board",
        "Person-days on which disciplines create, take, move and comment on issues",
        "on the board",
        List.of("create", "take", "move", "comment"),
        mixes);
  }

  private boolean present(String discipline, Map<Act.Kind, Mix> board, Mix takers) {
    return takers.days(discipline) > 0
        || board.values().stream().anyMatch(mix -> mix.days(discipline) > 0);
  }

  /** How many disciplines did anything on the board. */
  Estimate onBoard(Period period, String scope) {
    Map<Act.Kind, Mix> board = period.equals(facts.period()) ? now : board(period);
    Mix takers = period.equals(facts.period()) ? taken : taken(period);
    List<String> all = facts.disciplines().assigned();
    int there = (int) all.stream().filter(name -> present(name, board, takers)).count();
    if (there == 0 && days(board, List.of(People.UNASSIGNED)) > 0) {
      return Estimate.refused(
          "disciplines-on-board",
          scope,
          Unit.COUNT,
          all.size(),
          "Nobody on the board has a known discipline; a people file with Jira accounts would help");
    }
    return Estimate.count(
        "disciplines-on-board",
        scope,
        there,
        all.size(),
        there + " of " + Words.count(all.size(), "discipline") + " took part on the board");
  }

  private static double days(Map<Act.Kind, Mix> board, List<String> disciplines) {
    return board.values().stream()
        .flatMap(mix -> mix.days(disciplines).stream())
        .mapToDouble(days -> days)
        .sum();
  }

  /**
   * Disciplines that commit but do nothing on the board; none where most of the board's work is by
   * people whose discipline is not known, as they may be of any.
   */
  List<String> missing() {
    double known = days(now, facts.disciplines().assigned());
    if (days(now, List.of(People.UNASSIGNED)) > known) {
      return List.of();
    }
    return facts.disciplines().assigned().stream()
        .filter(name -> code.days(name) > 0 && !facts.disclosure().hides(code.people(name)))
        .filter(name -> !present(name, now, taken))
        .toList();
  }

  String sentence() {
    return onBoard(facts.period(), Estimate.TEAM).sentence() + ".";
  }
}
