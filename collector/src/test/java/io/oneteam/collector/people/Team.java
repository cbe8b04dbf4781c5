package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;

/** Identities written down line by line, and who they turn out to be. */
final class Team {
  final List<Identity> identities = new ArrayList<>();
  final Map<Integer, Integer> mailmap = new HashMap<>();
  final List<Evidence.KeyTie> keyTies = new ArrayList<>();
  final Activity activity = new Activity();
  Roster roster = Roster.none();
  InferenceSettings inference = InferenceSettings.defaults();
  boolean filed;

  /** "Name <email>" lines; the first is number 1. The store has "" for what is absent. */
  static Team git(String... lines) {
    Team team = new Team();
    for (String line : lines) {
      int at = line.indexOf('<');
      team.add(
          Identity.Kind.GIT,
          line.substring(0, at).strip(),
          line.substring(at + 1, line.length() - 1),
          "");
    }
    return team;
  }

  Team jira(String name, String account) {
    return add(Identity.Kind.JIRA, name, "", account);
  }

  private Team add(Identity.Kind kind, String name, String email, String account) {
    identities.add(new Identity(identities.size() + 1, kind, name, email, account));
    return this;
  }

  Team file(Path folder, String... lines) {
    try {
      Path file = Files.writeString(folder.resolve("people.csv"), String.join("\n", lines) + "\n");
      roster = RosterReader.read(file, Settings.DISCIPLINES);
      filed = true;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who they are; the same when nothing is left of them but digests. */
  Resolution resolve() {
    Resolution clear = resolve(identities, UnaryOperator.identity());
    ClueReader veil = new ClueReader(Bots.of(inference), Team::digest);
    Resolution veiled = resolve(identities.stream().map(veil::over).toList(), veil::token);
    assertThat(veiled.links()).isEqualTo(clear.links());
    assertThat(veiled.memberships()).isEqualTo(clear.memberships());
    assertThat(veiled.machines()).isEqualTo(clear.machines());
    assertThat(veiled.doubts()).isEqualTo(clear.doubts());
    assertThat(veiled.persons())
        .extracting(Person::id, Person::bot)
        .isEqualTo(clear.persons().stream().map(p -> Tuple.tuple(p.id(), p.bot())).toList());
    return clear;
  }

  private Resolution resolve(List<Identity> all, UnaryOperator<String> token) {
    return PeopleResolver.resolve(
        new Evidence(
            all,
            roster,
            filed,
            mailmap,
            keyTies,
            activity,
            inference,
            Settings.DISCIPLINES,
            token));
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The person's number of each identity, in order. */
  List<Integer> persons() {
    return resolve().links().stream().map(Resolution.Link::person).toList();
  }
}
