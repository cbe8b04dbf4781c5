package io.oneteam.collector.git;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Recognises commits that are history but not work. */
final class Bulk {
  /** A root commit with at least so many files is an import. */
  private static final int IMPORT = 20;

  /** As many changed files are always a bulk change. */
  private static final int VERY_MANY = 200;

  /** As many are one when the change is mechanical. */
  private static final int MANY = 30;

  private static final Pattern MECHANICAL =
      Pattern.compile(
          "(?i)\\b(re-?format\\w*|format(ting)?|black|ruff|isort|autopep8|yapf|prettier|lint\\w*"
              + "|pre-commit|licen[cs]e headers?|copyright|white-?space|line endings?|nbstripout"
              + "|(strip|clear|remove)\\w* (the )?outputs?)\\b");

  private Bulk() {}

  static boolean is(ReadCommit commit) {
    List<Change> changes = commit.changes;
    if (commit.cut || changes.size() >= VERY_MANY) {
      return true;
    }
    if (commit.node.parents.isEmpty() && changes.size() >= IMPORT) {
      return true;
    }
    return changes.size() >= MANY
        && (MECHANICAL.matcher(commit.message.subject()).find() || uniform(changes));
  }

  /** Whether nine of ten files changed by the same few lines, as by a licence header. */
  private static boolean uniform(List<Change> changes) {
    Map<Long, Integer> counts = new HashMap<>();
    int most = 0;
    for (Change change : changes) {
      if (change.kind == 'M' && change.added > 0 && change.added <= 60) {
        long lines = ((long) change.added << 32) | change.deleted;
        most = Math.max(most, counts.merge(lines, 1, Integer::sum));
      }
    }
    return most * 10 >= changes.size() * 9;
  }
}
