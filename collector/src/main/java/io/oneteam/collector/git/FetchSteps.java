package io.oneteam.collector.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.RefSpec;

/**
 * A large history in several fetches, for a line that breaks before all of it is there: git keeps
 * nothing of a pack that was cut off, but everything of the fetches before it. Tags lead from old
 * versions to new ones, so each brings the part of history since the one before.
 */
final class FetchSteps {
  /** Each step asks the server once more, so a few tags stand for all. */
  private static final int TAGS = 16;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Comparator<String> VERSIONS =
      Comparator.comparing(FetchSteps::version).thenComparing(Comparator.naturalOrder());

  private FetchSteps() {}

  /** What to fetch one after the other before everything: some tags, then where HEAD points. */
  static List<RefSpec> of(Collection<Ref> advertised) {
    List<RefSpec> steps = new ArrayList<>();
    List<String> tags =
        advertised.stream()
            .map(Ref::getName)
            .filter(name -> name.startsWith(Constants.R_TAGS) && !name.endsWith("^{}"))
            .sorted(VERSIONS)
            .toList();
    int count = Math.min(TAGS, tags.size());
    for (int i = 0; i < count; i++) {
      steps.add(same(tags.get((int) ((i + 1L) * tags.size() / count) - 1)));
    }
    advertised.stream()
        .filter(ref -> ref.getName().equals(Constants.HEAD) && ref.isSymbolic())
        .forEach(head -> steps.add(same(head.getTarget().getName())));
    return steps;
  }

  private static RefSpec same(String ref) {
    return new RefSpec("+" + ref + ":" + ref);
  }

  /** The name with its numbers padded, so that v1.10 follows v1.9. */
  private static String version(String name) {
    return DIGITS.matcher(name).replaceAll(FetchSteps::padded);
  }

  private static String padded(MatchResult digits) {
    return "0".repeat(Math.max(0, 20 - digits.group().length())) + digits.group();
  }
}
