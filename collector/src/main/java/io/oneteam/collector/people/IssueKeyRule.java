package io.oneteam.collector.people;

import io.oneteam.collector.people.Evidence.KeyTie;
import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Resolution.Doubt;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whose issues somebody's commits name. When at least {@value #COMMITS} commits on {@value #ISSUES}
 * issues, and four in five of both the author's and the holder's, point at each other, the two are
 * proposed to be one; when their names agree in a word as well, they are merged.
 */
final class IssueKeyRule {
  private static final int COMMITS = 5;
  private static final int ISSUES = 3;
  private static final double SHARE = 0.8;

  private final List<Identity> identities;
  private final List<Clues> clues;
  private final Map<Integer, Integer> nodeOf;
  private final Groups groups;
  private final Map<Integer, Map<Integer, int[]>> counts = new TreeMap<>();
  private final Map<Integer, Integer> ofAuthor = new HashMap<>();
  private final Map<Integer, Integer> ofHolder = new HashMap<>();

  IssueKeyRule(
      List<Identity> identities, List<Clues> clues, Map<Integer, Integer> nodeOf, Groups groups) {
    this.identities = identities;
    this.clues = clues;
    this.nodeOf = nodeOf;
    this.groups = groups;
  }

  void apply(List<KeyTie> ties) {
    for (KeyTie tie : ties) {
      Integer author = nodeOf.get(tie.git());
      if (author != null) {
        count(groups.find(author), tie);
      }
    }
    counts.forEach(
        (author, holders) -> holders.forEach((holder, n) -> judge(author, holder, n[0], n[1])));
  }

  private void count(int author, KeyTie tie) {
    ofAuthor.merge(author, tie.commits(), Integer::sum);
    Integer node = tie.jira() == null ? null : nodeOf.get(tie.jira());
    if (node != null) {
      int holder = groups.find(node);
      ofHolder.merge(holder, tie.commits(), Integer::sum);
      int[] n =
          counts
              .computeIfAbsent(author, a -> new TreeMap<>())
              .computeIfAbsent(holder, h -> new int[2]);
      n[0] += tie.commits();
      n[1] += tie.issues();
    }
  }

  private void judge(int author, int holder, int commits, int issues) {
    double share =
        Math.min(
            commits / (double) Objects.requireNonNullElse(ofAuthor.get(author), commits),
            commits / (double) Objects.requireNonNullElse(ofHolder.get(holder), commits));
    if (groups.same(author, holder) || commits < COMMITS || issues < ISSUES || share < SHARE) {
      return;
    }
    String reason = "issue keys in " + commits + " commits on " + issues + " issues";
    Identity a = sample(author, Identity.Kind.GIT);
    Identity b = sample(holder, Identity.Kind.JIRA);
    if (namesAgree(clues.get(position(a)).name(), clues.get(position(b)).name())) {
      groups.merge(List.of(position(a), position(b)), reason + ", similar names", 0.85);
    }
    groups.doubt(Doubt.Kind.PROPOSED, position(a), position(b), reason, 0.8 * share);
  }

  private int position(Identity identity) {
    return Objects.requireNonNull(nodeOf.get(identity.id()));
  }

  private Identity sample(int group, Identity.Kind kind) {
    return identities.stream()
        .filter(i -> i.kind() == kind && groups.find(position(i)) == group)
        .findFirst()
        .orElseThrow();
  }

  /** A word of three letters or more in common, or one is the handle of the other. */
  private static boolean namesAgree(Clues.Name a, Clues.Name b) {
    return !Collections.disjoint(a.telling(), b.telling())
        || a.logins().contains(b.single())
        || b.logins().contains(a.single());
  }
}
