package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.TeamHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files followed through renames: one number for a file, whatever it is called at the time. */
public final class Files {
  private static final int[] NONE = {};

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, int[]> byCommit = new HashMap<>();
  private final Map<Integer, Integer> created = new HashMap<>();

  private Files() {}

  /**
   * A file.
   *
   * @param number its number, from 0
   * @param repository {@link io.oneteam.domain.history.Repository#id()}
   * @param path its last path
   * @param kind what it last was
   * @param deleted whether the newest change deleted it
   */
  public record Entry(int number, int repository, String path, FileKind kind, boolean deleted) {
    /** The folder it is in; empty for the root. */
    public String directory() {
      int slash = path.lastIndexOf('/');
      return slash < 0 ? "" : path.substring(0, slash);
    }
  }

  static Files of(TeamHistory history) {
    Files files = new Files();
    Map<Integer, Integer> repositories = new HashMap<>();
    history.commits().forEach(commit -> repositories.put(commit.id(), commit.repository()));
    List<Modification> all = history.modifications();
    int end = all.size();
    while (end > 0) {
      int commit = all.get(end - 1).commit();
      int begin = end;
      while (begin > 0 && all.get(begin - 1).commit() == commit) {
        begin--;
      }
      Integer repository = repositories.get(commit);
      if (repository != null) {
        files.commit(repository, commit, all.subList(begin, end));
      }
      end = begin;
    }
    return files;
  }

  /** Newest first, so that a former name leads to the last one. */
  private void commit(int repository, int commit, List<Modification> modifications) {
    int[] touched = new int[modifications.size()];
    for (int i = 0; i < touched.length; i++) {
      touched[i] = number(repository, modifications.get(i));
    }
    for (int i = 0; i < touched.length; i++) {
      Modification modification = modifications.get(i);
      String previous = modification.previousPath();
      if (modification.type() == Modification.Type.RENAMED && previous != null) {
        numbers.put(repository + ":" + previous, touched[i]);
      }
      if (modification.type() == Modification.Type.ADDED) {
        created.put(touched[i], commit);
      }
    }
    byCommit.put(commit, touched);
  }

  private int number(int repository, Modification modification) {
    return numbers.computeIfAbsent(
        repository + ":" + modification.path(),
        key -> {
          boolean deleted = modification.type() == Modification.Type.DELETED;
          entries.add(
              new Entry(
                  entries.size(), repository, modification.path(), modification.kind(), deleted));
          return entries.size() - 1;
        });
  }

  /** Numbers of the files a commit touched. */
  public int[] touchedBy(Commit commit) {
    return byCommit.getOrDefault(commit.id(), NONE);
  }

  /** Whether a commit brought a file, by its number, for the first time. */
  public boolean created(int file, Commit commit) {
    return Integer.valueOf(commit.id()).equals(created.get(file));
  }

  /** All files by number. */
  public List<Entry> entries() {
    return entries;
  }

  /** The file that has, or once had, a path; null when no commit touched it. */
  public @Nullable Entry find(int repository, String path) {
    Integer number = numbers.get(repository + ":" + path);
    return number == null ? null : entries.get(number);
  }
}
