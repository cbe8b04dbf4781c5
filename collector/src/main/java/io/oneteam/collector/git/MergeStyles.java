package io.oneteam.collector.git;

import io.oneteam.domain.history.Repository.MergeStyle;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Tells how changes reach the default branch, by its last 500 first-parent commits. */
final class MergeStyles {
  private static final int LOOKED_AT = 500;
  private static final int FEWEST = 5;
  private static final Pattern SQUASHED = Pattern.compile(".*\\((#|!|pull request #)\\d+\\)\\s*");

  private MergeStyles() {}

  /** Null where commits cannot be read now. */
  static @Nullable MergeStyle of(ObjectReader reader, Graph graph, @Nullable ObjectId head) {
    try {
      return told(reader, graph, head);
    } catch (IOException | LargeObjectException e) {
      return null; // damaged: the balance says so
    }
  }

  private static MergeStyle told(ObjectReader reader, Graph graph, @Nullable ObjectId head)
      throws IOException {
    int commits = 0;
    int merges = 0;
    int squashed = 0;
    Graph.Node at = head == null ? null : graph.get(head);
    while (at != null && commits < LOOKED_AT) {
      commits++;
      if (at.parents.size() > 1) {
        merges++;
      } else {
        String message = new CommitText(Graph.bytes(reader, at)).message();
        squashed += SQUASHED.matcher(Message.of(message, false).subject()).matches() ? 1 : 0;
      }
      at = at.parents.isEmpty() ? null : graph.get(at.parents.get(0));
    }
    return decide(commits, merges, squashed);
  }

  private static MergeStyle decide(int commits, int merges, int squashed) {
    if (commits < FEWEST) {
      return MergeStyle.UNKNOWN;
    }
    boolean merging = merges * 5 >= commits;
    boolean squashing = squashed * 5 >= commits;
    if (merging && squashing) {
      return MergeStyle.MIXED;
    }
    if (merging || squashing) {
      return merging ? MergeStyle.MERGE_COMMITS : MergeStyle.SQUASH;
    }
    return (merges + squashed) * 20 >= commits ? MergeStyle.MIXED : MergeStyle.REBASE_OR_DIRECT;
  }
}
