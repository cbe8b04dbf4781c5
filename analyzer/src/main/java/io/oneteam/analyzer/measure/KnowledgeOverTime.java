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
 * changed. One walk through the commits, in their order, for notebooks and source alike.
 */
final class KnowledgeOverTime {
  /** Files with a known discipline at the end of a period, and those with only one. */
  record At(Period period, int known, int one) {}

  private final Facts facts;
  private final BitSet gone = new BitSet();
  private final Map<Integer, Set<String>> disciplines = new HashMap<>();
  private final List<At> notebooks = new ArrayList<>();
  private final List<At> sources = new ArrayList<>();

  private KnowledgeOverTime(Facts facts) {
    this.facts = facts;
  }

  static KnowledgeOverTime of(Facts facts) {
    KnowledgeOverTime walk = new KnowledgeOverTime(facts);
    walk.run();
    return walk;
  }

  /** One point for each period of the history, oldest first. */
  List<At> points(boolean ofNotebooks) {
    return ofNotebooks ? notebooks : sources;
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
      while (notebooks.size() < history.periods().size()
          && !commit.committed().isBefore(end(notebooks.size()))) {
        point();
      }
      Integer offset = offsets.get(commit.id());
      if (offset != null) {
        touch(commit, history.modifications(), offset, acts.getOrDefault(commit.id(), List.of()));
      }
    }
    while (notebooks.size() < history.periods().size()) {
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
      if (CodeKnowledge.counts(file.kind())) {
        gone.set(files[i], all.get(offset + i).type() == Modification.Type.DELETED);
        if (!names.isEmpty()) {
          disciplines.computeIfAbsent(files[i], f -> new HashSet<>()).addAll(names);
        }
      }
    }
  }

  private void point() {
    Period period = facts.history().periods().get(notebooks.size());
    notebooks.add(at(period, true));
    sources.add(at(period, false));
  }

  private At at(Period period, boolean ofNotebooks) {
    int known = 0;
    int one = 0;
    for (Map.Entry<Integer, Set<String>> file : disciplines.entrySet()) {
      Files.Entry entry = facts.files().entries().get(file.getKey());
      if (!gone.get(file.getKey()) && CodeKnowledge.counts(entry.kind(), ofNotebooks)) {
        known++;
        one += file.getValue().size() == 1 ? 1 : 0;
      }
    }
    return new At(period, known, one);
  }
}
