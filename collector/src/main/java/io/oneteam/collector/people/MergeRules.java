package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Resolution.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The evidence that merges identities, best first. Nodes are positions in the list of identities.
 */
final class MergeRules {
  private final List<Clues> identities;
  private final Groups groups;

  MergeRules(List<Clues> identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /** The same account is the same person. */
  void accounts() {
    buckets(clues -> clues.account().text())
        .forEach(nodes -> groups.merge(nodes, "same Jira account", 1));
  }

  /** What a repository's .mailmap says. */
  void mailmap(Map<Integer, Integer> proper, Map<Integer, Integer> nodeOf) {
    proper.forEach(
        (recorded, real) -> {
          Integer a = nodeOf.get(real);
          Integer b = nodeOf.get(recorded);
          if (a != null && b != null) {
            groups.state(a, b, ".mailmap", 0.99);
          }
        });
  }

  /** The same e-mail, unless different people's names stand with it. */
  void emails() {
    for (List<Integer> nodes : buckets(c -> c.mail().personal() ? c.mail().address() : "")) {
      switch (names(nodes)) {
        case ALIKE -> groups.merge(nodes, "same e-mail", 0.98);
        case TWO_NAMES -> unequal(nodes, Doubt.Kind.PROPOSED, "same e-mail, different names", 0.6);
        case MANY_NAMES ->
            unequal(nodes, Doubt.Kind.AMBIGUOUS, "a mailbox with several people's names", 0.2);
      }
    }
  }

  private void unequal(List<Integer> nodes, Doubt.Kind kind, String reason, double confidence) {
    for (int i = 1; i < Math.min(nodes.size(), 20); i++) {
      groups.doubt(kind, nodes.get(0), nodes.get(i), reason, confidence);
    }
  }

  /** No-reply addresses: the account's number for ever, its login unless two numbers had it. */
  void noReply() {
    buckets(c -> hidden(c.mail(), c.mail().number()))
        .forEach(nodes -> groups.merge(nodes, "same account behind no-reply addresses", 0.98));
    buckets(c -> hidden(c.mail(), c.mail().login()))
        .forEach(nodes -> groups.merge(nodes, "same login behind no-reply addresses", 0.95));
  }

  private static String hidden(Clues.Mail mail, String part) {
    return part.isEmpty() ? "" : mail.site() + "#" + part;
  }

  /**
   * The same full name. Very short ones ("Li Wei") are common, so they need the same employer's
   * domain as well; else they are only proposed.
   *
   * @param entries name and node of the people file's people
   */
  void names(Map<String, List<Integer>> entries) {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int node = 0; node < identities.size(); node++) {
      Clues clues = identities.get(node);
      if (!clues.bot() && !clues.name().full().isEmpty()) {
        byName.computeIfAbsent(clues.name().full(), n -> new ArrayList<>()).add(node);
      }
    }
    byName.forEach(
        (name, nodes) -> {
          List<Integer> filed = entries.getOrDefault(name, List.of());
          List<Integer> all = new ArrayList<>(filed);
          all.addAll(nodes);
          if (!filed.isEmpty()) {
            groups.merge(all, "same full name as in people.csv", 0.97);
          } else if (identities.get(nodes.get(0)).name().common() && !sameDomain(nodes)) {
            unequal(all, Doubt.Kind.PROPOSED, "same full name, but a short one", 0.6);
          } else {
            groups.merge(all, "same full name", 0.9);
          }
        });
  }

  private boolean sameDomain(List<Integer> nodes) {
    Clues.Mail first = identities.get(nodes.get(0)).mail();
    return !first.free()
        && nodes.stream().allMatch(n -> identities.get(n).mail().domain().equals(first.domain()));
  }

  /** One handle as login, account, e-mail name or git name: proposed, never merged. */
  void handles() {
    Map<String, List<Integer>> byHandle = new LinkedHashMap<>();
    for (int node = 0; node < identities.size(); node++) {
      Clues clues = identities.get(node);
      if (!clues.bot()) {
        for (String handle : handles(clues)) {
          byHandle.computeIfAbsent(handle, h -> new ArrayList<>()).add(node);
        }
      }
    }
    byHandle.forEach(
        (handle, nodes) -> {
          Set<Integer> roots = new HashSet<>();
          nodes.forEach(node -> roots.add(groups.find(node)));
          if (roots.size() == 2 && names(nodes) == Likeness.ALIKE) {
            unequal(nodes, Doubt.Kind.PROPOSED, "same handle in login or e-mail", 0.7);
          }
        });
  }

  /** The short names under which an identity may be known elsewhere. */
  private static Set<String> handles(Clues clues) {
    Set<String> handles = new LinkedHashSet<>(clues.mail().handles());
    handles.add(clues.name().handle());
    handles.add(clues.account().handle());
    handles.remove("");
    return handles;
  }

  private Likeness names(List<Integer> nodes) {
    return Likeness.of(nodes.stream().map(identities::get).map(Clues::name).toList());
  }

  /** Nodes by key; an empty key is no evidence. Bots and people are never mixed. */
  private List<List<Integer>> buckets(Function<Clues, String> key) {
    Map<String, List<Integer>> buckets = new LinkedHashMap<>();
    for (int node = 0; node < identities.size(); node++) {
      Clues clues = identities.get(node);
      String text = key.apply(clues);
      if (!text.isEmpty()) {
        buckets.computeIfAbsent(text + clues.bot(), k -> new ArrayList<>()).add(node);
      }
    }
    return buckets.values().stream().filter(nodes -> nodes.size() > 1).toList();
  }
}
