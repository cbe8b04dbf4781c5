package io.oneteam.collector.jira;

import io.oneteam.collector.jira.SingleValue.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A free completeness check: each status change starts where the one before ended, and the last one
 * ends in the current status. By id, since statuses are renamed without a trace in the changelog.
 */
final class StatusChain {
  private StatusChain() {}

  /**
   * Where the chain is broken; null when it is whole.
   *
   * @param steps status changes, oldest first
   * @param current current status, null when the document does not say
   */
  static @Nullable String broken(List<Step> steps, @Nullable Value current) {
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step step = steps.get(i);
      if (!follows(before, step)) {
        return "status changes do not follow on each other: "
            + shown(before.toName(), before.to())
            + ", then a change from "
            + shown(step.fromName(), step.from())
            + " at "
            + step.at();
      }
    }
    if (current == null || current.id().isEmpty()) {
      return "the document has no status";
    }
    if (!steps.isEmpty()) {
      Step last = steps.get(steps.size() - 1);
      boolean same =
          last.to().equals(current.id())
              || (last.to().equals(last.toName()) && last.to().equals(current.name()));
      if (!same) {
        return "the last status change leads to "
            + shown(last.toName(), last.to())
            + ", but the issue is in "
            + shown(current.name(), current.id());
      }
    }
    return null;
  }

  /** By id; by name where one of the two changes was written without ids. */
  private static boolean follows(Step before, Step step) {
    boolean named = before.to().equals(before.toName()) || step.from().equals(step.fromName());
    return before.to().equals(step.from()) || (named && before.toName().equals(step.fromName()));
  }

  private static String shown(String name, String id) {
    return "\"" + name + "\" (" + id + ")";
  }
}
