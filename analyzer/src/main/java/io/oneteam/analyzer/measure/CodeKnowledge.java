package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Files;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who changed which file, how often, under which disciplines. */
final class CodeKnowledge {
  private static final Set<FileKind> CODE =
      EnumSet.of(
          FileKind.MODEL_CODE,
          FileKind.DATA_PIPELINE,
          FileKind.INFRASTRUCTURE,
          FileKind.SERVICE,
          FileKind.USER_INTERFACE,
          FileKind.CODE,
          FileKind.TEST);

  /** What people did to one file. */
  static final class Known {
    private final Files.Entry file;
    private final Set<String> disciplines = new HashSet<>();
    private final Map<Integer, Integer> changes = new TreeMap<>();
    private @Nullable Integer creator;
    private @Nullable Commit last;
    private int commits;

    private Known(Files.Entry file) {
      this.file = file;
    }

    Files.Entry file() {
      return file;
    }

    Set<String> disciplines() {
      return disciplines;
    }

    /** Changes by person number. */
    Map<Integer, Integer> changes() {
      return changes;
    }

    /** Who is seen creating it; null when that was no work seen here, such as an import. */
    @Nullable Integer creator() {
      return creator;
    }

    /** Commits that changed it, whoever had a hand in them. */
    int commits() {
      return commits;
    }

    private void change(Act act, Commit commit, boolean created) {
      changes.merge(act.person(), 1, Integer::sum);
      commits += commit == last ? 0 : 1;
      last = commit;
      if (created && act.kind() == Act.Kind.AUTHORED) {
        creator = act.person();
      }
    }
  }

  private final List<Known> files;

  CodeKnowledge(Facts facts) {
    Map<Integer, Known> known = new HashMap<>();
    List<Files.Entry> entries = facts.files().entries();
    for (Act act : facts.acts()) {
      Commit commit = act.commit();
      if (commit == null || !act.kind().code()) {
        continue;
      }
      Set<String> disciplines = facts.disciplines().assigned(act.person(), act.day());
      for (int number : facts.files().touchedBy(commit)) {
        Files.Entry file = entries.get(number);
        if (!file.deleted() && counts(file.kind())) {
          Known one = known.computeIfAbsent(number, n -> new Known(file));
          one.disciplines.addAll(disciplines);
          one.change(act, commit, facts.files().created(number, commit));
        }
      }
    }
    this.files = new ArrayList<>(known.values());
    // By name, never by the store's numbers: those follow the order of arrival.
    Map<Integer, String> names = new HashMap<>();
    facts.history().repositories().forEach(r -> names.put(r.id(), r.name()));
    files.sort(
        Comparator.comparing((Known one) -> names.getOrDefault(one.file.repository(), ""))
            .thenComparing(one -> one.file.path()));
  }

  /** Whether a kind of file is a notebook or source. */
  static boolean counts(FileKind kind) {
    return counts(kind, true) || counts(kind, false);
  }

  /** Whether a kind of file is a notebook, or else source. */
  static boolean counts(FileKind kind, boolean notebooks) {
    return notebooks ? kind == FileKind.NOTEBOOK : CODE.contains(kind);
  }

  /** Every notebook and source file that exists, by repository and path. */
  List<Known> files() {
    return files;
  }

  /** Files of some kind that somebody with a known discipline changed. */
  List<Known> files(boolean notebooks) {
    return files.stream()
        .filter(f -> (f.file.kind() == FileKind.NOTEBOOK) == notebooks)
        .filter(f -> !f.disciplines.isEmpty())
        .toList();
  }
}
