package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Groups acts by what they were about. */
final class Items {
  private Items() {}

  /** Mixes by model name, of models that were worked on. */
  static Map<String, Mix> models(Facts facts, Collection<Act> acts) {
    return group(facts, acts, act -> facts.scopes().models(act).stream().map(Model::name).toList());
  }

  /** Mixes by epic. */
  static Map<String, Mix> epics(Facts facts, Collection<Act> acts) {
    return group(
        facts,
        acts,
        act -> {
          List<String> names = new ArrayList<>();
          for (Issue issue : facts.scopes().issues(act)) {
            Long epic = facts.scopes().epic(issue);
            if (epic != null) {
              names.add(facts.scopes().epicName(epic));
            }
          }
          return names;
        });
  }

  /** Mixes by Jira component. */
  static Map<String, Mix> components(Facts facts, Collection<Act> acts) {
    return group(
        facts,
        acts,
        act -> facts.scopes().issues(act).stream().flatMap(i -> i.components().stream()).toList());
  }

  /**
   * Mixes by the one thing each act is about, so that all work is in: its model, else its epic,
   * else its issue, else the top folder of the first file touched.
   */
  static Map<String, Mix> all(Facts facts, Collection<Act> acts) {
    Links links = new Links(facts);
    return group(facts, acts, act -> List.of(item(facts, links, act)));
  }

  private static String item(Facts facts, Links links, Act act) {
    List<Model> models = facts.scopes().models(act);
    if (!models.isEmpty()) {
      return "model " + models.get(0).name();
    }
    List<Issue> issues = facts.scopes().issues(act);
    if (!issues.isEmpty()) {
      Long epic = facts.scopes().epic(issues.get(0));
      return epic == null
          ? "issue " + issues.get(0).key()
          : "epic " + facts.scopes().epicName(epic);
    }
    Commit commit = act.commit();
    int[] files = commit == null ? new int[0] : facts.files().touchedBy(commit);
    String path = files.length == 0 ? "" : facts.files().entries().get(files[0]).path();
    int slash = path.indexOf('/');
    return "folder "
        // by name: a repository's number tells which was read first
        + (commit == null ? "" : links.repository(commit.repository()) + ":")
        + (slash < 0 ? "" : path.substring(0, slash));
  }

  private static Map<String, Mix> group(
      Facts facts, Collection<Act> acts, Function<Act, Collection<String>> names) {
    Map<String, Mix> mixes = new TreeMap<>();
    for (Act act : acts) {
      for (String name : names.apply(act)) {
        mixes.computeIfAbsent(name, n -> new Mix(facts.disciplines())).add(act);
      }
    }
    return new LinkedHashMap<>(mixes);
  }

  /** One row for each mix: person-days by assigned discipline. */
  static List<double[]> rows(Facts facts, Collection<Mix> mixes) {
    List<String> names = facts.disciplines().assigned();
    List<double[]> rows = new ArrayList<>();
    for (Mix mix : mixes) {
      rows.add(mix.days(names).stream().mapToDouble(days -> days).toArray());
    }
    return rows;
  }
}
