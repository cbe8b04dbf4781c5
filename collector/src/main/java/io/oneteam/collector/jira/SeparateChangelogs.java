package io.oneteam.collector.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which issues of an export have changelog entries in other files. Only their numbers are kept; the
 * entries are read again with their issues, some issues at a time, so memory stays bounded.
 */
final class SeparateChangelogs {
  /** Entries that are joined at a time. */
  private static final long PORTION = 50_000;

  private final Map<List<String>, Long> entries = new HashMap<>();
  private long homeless;

  void count(ChangelogPiece piece) {
    entries.merge(piece.owners(), (long) piece.histories().size(), Long::sum);
  }

  /**
   * Ids of issues to be read again with their entries, in portions.
   *
   * @param issues ids by id and by key
   */
  List<Set<Long>> portions(Map<String, Long> issues) {
    Map<Long, Long> owned = new TreeMap<>();
    homeless = 0;
    entries.forEach(
        (owners, count) -> {
          Long id = ChangelogPiece.owner(owners, issues);
          if (id == null) {
            homeless += count;
          } else {
            owned.merge(id, count, Long::sum);
          }
        });
    List<Set<Long>> portions = new ArrayList<>();
    long size = PORTION;
    for (Map.Entry<Long, Long> issue : owned.entrySet()) {
      if (size + issue.getValue() > PORTION) {
        portions.add(new TreeSet<>());
        size = 0;
      }
      portions.get(portions.size() - 1).add(issue.getKey());
      size += issue.getValue();
    }
    return portions;
  }

  /** Entries that belong to no issue of the export. */
  long homeless() {
    return homeless;
  }
}
