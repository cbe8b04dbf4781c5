package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Doubt;
import io.oneteam.domain.people.Resolution.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is who as rows, for whoever keeps the people file. */
public final class PeopleListing {
  /** Headings of {@link Row}'s parts. */
  public static final List<String> HEADINGS =
      List.of("status", "person", "identities", "discipline", "evidence", "confidence");

  /**
   * One line.
   *
   * @param status merged, single, unassigned, machine, bot, proposed or ambiguous
   * @param person name, or the two names in doubt
   * @param identities what the people file may call them
   * @param discipline disciplines with their dates; inferred ones say so
   * @param evidence why they are one, or may be
   * @param confidence 0..1
   */
  public record Row(
      String status,
      String person,
      String identities,
      String discipline,
      String evidence,
      double confidence) {

    /** The parts as text, in the order of {@link PeopleListing#HEADINGS}. */
    public List<String> cells() {
      return List.of(status, person, identities, discipline, evidence, number(confidence));
    }
  }

  private static final int SHOWN = 10;

  private final Resolution resolution;
  private final Map<Integer, Identity> identities = new HashMap<>();
  private final Map<Integer, List<Link>> links = new HashMap<>();
  private final Map<Integer, List<Membership>> memberships = new HashMap<>();

  private PeopleListing(Resolution resolution, Collection<Identity> all) {
    this.resolution = resolution;
    all.forEach(identity -> identities.put(identity.id(), identity));
    resolution
        .links()
        .forEach(link -> links.computeIfAbsent(link.person(), p -> new ArrayList<>()).add(link));
    resolution
        .memberships()
        .forEach(m -> memberships.computeIfAbsent(m.person(), p -> new ArrayList<>()).add(m));
  }

  /** People first, then bots, then what needs a decision. */
  public static List<Row> of(Resolution resolution, Collection<Identity> identities) {
    PeopleListing listing = new PeopleListing(resolution, identities);
    List<Row> rows = new ArrayList<>();
    resolution.persons().stream().filter(p -> !p.bot()).forEach(p -> rows.add(listing.row(p)));
    resolution.persons().stream().filter(Person::bot).forEach(p -> rows.add(listing.row(p)));
    resolution.doubts().forEach(doubt -> rows.add(listing.row(doubt)));
    return rows;
  }

  private Row row(Person person) {
    List<Link> own = links.getOrDefault(person.id(), List.of());
    List<Membership> trades = memberships.getOrDefault(person.id(), List.of());
    String status =
        person.bot()
            ? "bot"
            : resolution.machines().contains(person.id())
                ? "machine"
                : trades.isEmpty() ? "unassigned" : own.size() > 1 ? "merged" : "single";
    return new Row(
        status,
        person.name(),
        own.stream()
            .map(link -> named(link.identity()))
            .distinct()
            .collect(Collectors.joining("; ")),
        trades.stream().map(PeopleListing::words).collect(Collectors.joining("; ")),
        evidence(own),
        own.stream().mapToDouble(Link::confidence).min().orElse(1));
  }

  private Row row(Doubt doubt) {
    Identity a = identity(doubt.identity());
    Identity b = identity(doubt.other());
    return new Row(
        doubt.kind().name().toLowerCase(Locale.ROOT),
        name(a) + " ~ " + name(b),
        named(a.id()) + "; " + named(b.id()),
        "",
        doubt.reason(),
        doubt.confidence());
  }

  private static String name(Identity identity) {
    return identity.clues() == null ? identity.name() : naming(identity);
  }

  private static String evidence(List<Link> links) {
    Set<String> reasons = new LinkedHashSet<>();
    links.stream().map(Link::reason).filter(r -> !r.equals("alone")).forEach(reasons::add);
    return String.join("; ", reasons);
  }

  private Identity identity(int id) {
    return identities.getOrDefault(id, new Identity(id, Identity.Kind.GIT, "", null, null));
  }

  private String named(int id) {
    return naming(identity(id));
  }

  /**
   * What the people file may call an identity: e-mail, else account, else name. Where they are
   * keyed digests, the beginning of one.
   */
  static String naming(Identity identity) {
    Clues kept = identity.clues();
    if (kept != null) {
      String digest =
          Stream.of(kept.mail().address(), kept.account().text(), kept.name().text())
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("");
      String kind = identity.kind().name().toLowerCase(Locale.ROOT);
      return kind + ":" + digest.substring(0, Math.min(SHOWN, digest.length()));
    }
    String email = Mailbox.normalised(identity.email());
    String account = identity.account();
    if (!email.isEmpty()) {
      return email;
    }
    return account == null || account.isBlank() ? identity.name() : account;
  }

  private static String words(Membership membership) {
    String from = membership.from() == null ? "" : " from " + membership.from();
    String to = membership.to() == null ? "" : " to " + membership.to();
    String team = membership.team() == null ? "" : " in " + membership.team();
    String inferred =
        membership.inferred() ? " (inferred, " + number(membership.confidence()) + ")" : "";
    return membership.discipline() + from + to + team + inferred;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
