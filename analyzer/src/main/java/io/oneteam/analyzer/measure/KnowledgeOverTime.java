package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Files;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.team.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At the end of each period, how many of the files that then existed only one discipline had ever
 * changed. One walk through the commits, in their order.
 */
final class KnowledgeOverTime {
  /** Files with a known discipline at the end of a period, and those with only one. */
  record At(Period period, int known, int one) {}

  private final Facts facts;
  private final boolean notebooks;
  private final BitSet gone = new BitSet();
  private final Map<Integer, Set<String>> disciplines = new HashMap<>();
  private final List<At> points = new ArrayList<>();

  private KnowledgeOverTime(Facts facts, boolean notebooks) {
    this.facts = facts;
    this.notebooks = notebooks;
  }

  /** One point for each period of the history, oldest first. */
  static List<At> of(Facts facts, boolean notebooks) {
    KnowledgeOverTime walk = new KnowledgeOverTime(facts, notebooks);
    walk.run();
    return walk.points;
  }

  private void run() {
    TeamHistory history = facts.history();
    Map<Integer, List<Act>> acts = new HashMap<>();
    for (Act act : facts.acts()) {
      Commit commit = act.commit();
      if (commit != null && act.kind().code()) {
        acts.computeIfAbsent(commit.id(), id -> new ArrayList<>(1)).add(act);
      }
    }
    Map<Integer, Integer> offsets = offsets(history.modifications());
    for (Commit commit : history.commits()) {
      while (points.size() < history.periods().size()
          && !commit.committed().isBefore(end(points.size()))) {
        point();
      }
      Integer offset = offsets.get(commit.id());
      if (offset != null) {
        touch(commit, history.modifications(), offset, acts.getOrDefault(commit.id(), List.of()));
      }
    }
    while (points.size() < history.periods().size()) {
      point();
    }
  }

  private static Map<Integer, Integer> offsets(List<Modification> modifications) {
    Map<Integer, Integer> offsets = new HashMap<>();
    for (int i = 0; i < modifications.size(); i++) {
      offsets.putIfAbsent(modifications.get(i).commit(), i);
    }
    return offsets;
  }

  private Instant end(int period) {
    return facts
        .history()
        .periods()
        .get(period)
        .to()
        .plusDays(1)
        .atStartOfDay(facts.history().zone())
        .toInstant();
  }

  private void touch(Commit commit, List<Modification> all, int offset, List<Act> acts) {
    Set<String> names = new HashSet<>();
    acts.forEach(act -> names.addAll(facts.disciplines().assigned(act.person(), act.day())));
    int[] files = facts.files().touchedBy(commit);
    for (int i = 0; i < files.length; i++) {
      Files.Entry file = facts.files().entries().get(files[i]);
      if (CodeKnowledge.counts(file.kind(), notebooks)) {
        gone.set(files[i], all.get(offset + i).type() == Modification.Type.DELETED);
        if (!names.isEmpty()) {
          disciplines.computeIfAbsent(files[i], f -> new HashSet<>()).addAll(names);
        }
      }
    }
  }

  private void point() {
    int known = 0;
    int one = 0;
    for (Map.Entry<Integer, Set<String>> file : disciplines.entrySet()) {
      if (!gone.get(file.getKey())) {
        known++;
        one += file.getValue().size() == 1 ? 1 : 0;
      }
    }
    points.add(new At(facts.history().periods().get(points.size()), known, one));
  }
}
