package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Doubt;
import io.oneteam.domain.people.Resolution.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out who is who, from the evidence alone: nothing of an earlier night enters, so taking a
 * line out of the people file undoes what it did. Deterministic.
 */
final class PeopleResolver {
  private final Evidence evidence;
  private final List<Identity> identities;
  private final List<Clues> clues;
  private final Groups groups;
  private final DisciplineInference inference;
  private final List<Person> persons = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();
  private final Set<Integer> machines = new HashSet<>();

  private PeopleResolver(Evidence evidence) {
    this.evidence = evidence;
    this.identities = evidence.identities();
    this.groups = new Groups(identities.size() + evidence.roster().people().size());
    this.inference = new DisciplineInference(evidence.disciplines());
    ClueReader reader = new ClueReader(Bots.of(evidence.inference()), evidence.token());
    this.clues = identities.stream().map(reader::of).toList();
  }

  /** Resolves. */
  static Resolution resolve(Evidence evidence) {
    return new PeopleResolver(evidence).resolve();
  }

  private Resolution resolve() {
    Map<Integer, Integer> nodeOf = new HashMap<>();
    for (int node = 0; node < identities.size(); node++) {
      nodeOf.put(identities.get(node).id(), node);
      account(node);
    }
    merge(nodeOf);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int node = 0; node < identities.size(); node++) {
      members.computeIfAbsent(groups.find(node), root -> new ArrayList<>()).add(node);
    }
    Chains chains = new Chains(groups.ties());
    members.values().stream()
        .sorted(Comparator.comparing(nodes -> nodes.get(0)))
        .forEach(nodes -> person(nodes, chains));
    links.sort(Comparator.comparing(Link::identity));
    return new Resolution(persons, links, memberships, machines, doubts());
  }

  /** Accounts that tell two people of one name apart. */
  private void account(int node) {
    Clues own = clues.get(node);
    if (!own.account().text().isEmpty()) {
      groups.account(node, "jira", own.account().text());
    }
    Clues.Mail mail = own.mail();
    if (!mail.stem().isEmpty()) {
      groups.account(node, mail.stem(), mail.stemNumber());
    }
    if (!mail.number().isEmpty()) {
      groups.account(node, mail.site(), mail.number());
    }
  }

  private void merge(Map<Integer, Integer> nodeOf) {
    RosterRule roster = new RosterRule(clues, evidence.roster().people(), groups, evidence.token());
    MergeRules rules = new MergeRules(clues, groups);
    roster.apply();
    rules.accounts();
    rules.mailmap(evidence.mailmap(), nodeOf);
    rules.emails();
    rules.noReply();
    rules.names(roster.byName());
    new IssueKeyRule(identities, clues, nodeOf, groups).apply(evidence.keyTies());
    rules.handles();
  }

  private void person(List<Integer> nodes, Chains chains) {
    int id = identities.get(nodes.get(0)).id();
    Roster.Entry entry = entry(nodes.get(0));
    boolean bot =
        entry == null ? nodes.stream().allMatch(node -> clues.get(node).bot()) : entry.bot();
    persons.add(entry == null ? named(id, nodes, bot) : new Person(id, entry.name(), bot));
    int first = entry == null ? nodes.get(0) : identities.size() + index(nodes.get(0));
    Map<Integer, Chains.Why> why = chains.from(first);
    for (int node : nodes) {
      Chains.Why reason = why.getOrDefault(node, new Chains.Why("alone", 1));
      links.add(new Link(identities.get(node).id(), id, reason.reason(), reason.confidence()));
    }
    boolean machine = entry == null && !bot && nodes.stream().allMatch(this::machine);
    if (machine) {
      machines.add(id);
    }
    if (!bot) {
      memberships.addAll(disciplines(id, entry, nodes, machine));
    }
  }

  private List<Membership> disciplines(
      int person, Roster.@Nullable Entry entry, List<Integer> nodes, boolean machine) {
    if (entry != null && !entry.stays().isEmpty()) {
      return entry.stays().stream()
          .map(s -> new Membership(person, s.discipline(), s.from(), s.to(), s.team(), false, 1))
          .toList();
    }
    if (!evidence.infers() || machine) {
      return List.of();
    }
    return inference.infer(
        person, nodes.stream().map(n -> evidence.activity().of(identities.get(n).id())).toList());
  }

  private Roster.@Nullable Entry entry(int node) {
    Set<Integer> entries = groups.traits(node).entries();
    return entries.isEmpty() ? null : evidence.roster().people().get(index(node));
  }

  private int index(int node) {
    return groups.traits(node).entries().stream().min(Comparator.naturalOrder()).orElse(0);
  }

  private boolean machine(int node) {
    Clues own = clues.get(node);
    return identities.get(node).kind() == Identity.Kind.GIT
        && own.name().generic()
        && !own.mail().personal()
        && own.mail().login().isEmpty();
  }

  /** By the best of several names: a full one, else any, else what else is known. */
  private Person named(int id, List<Integer> nodes, boolean bot) {
    int best =
        nodes.stream()
            .filter(node -> !clues.get(node).name().full().isEmpty())
            .findFirst()
            .or(() -> nodes.stream().filter(n -> !clues.get(n).name().text().isEmpty()).findFirst())
            .orElse(nodes.get(0));
    Identity identity = identities.get(best);
    Clues kept = identity.clues();
    if (kept != null) {
      return new Person(id, PeopleListing.naming(identity), bot, kept.named());
    }
    String name = identity.name().strip();
    return new Person(id, name.isEmpty() ? PeopleListing.naming(identity) : name, bot);
  }

  /** By identity number instead of node; what concerns a person of the file stays with them. */
  private List<Doubt> doubts() {
    List<Doubt> result = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Doubt doubt : groups.doubts()) {
      int a = identityOf(doubt.identity());
      int b = identityOf(doubt.other());
      long pair = ((long) groups.find(doubt.identity()) << 32) | groups.find(doubt.other());
      if (a > 0 && b > 0 && seen.add(pair)) {
        result.add(new Doubt(doubt.kind(), a, b, doubt.reason(), doubt.confidence()));
      }
    }
    return result;
  }

  /** An identity of a node; of a person of the file any one; 0 when there is none. */
  private int identityOf(int node) {
    if (node < identities.size()) {
      return identities.get(node).id();
    }
    int root = groups.find(node);
    for (int i = 0; i < identities.size(); i++) {
      if (groups.find(i) == root) {
        return identities.get(i).id();
      }
    }
    return 0;
  }
}
