package io.oneteam.collector.people;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  Resolution resolve() {
    return PeopleResolver.resolve(
        new Evidence(
            identities,
            roster,
            filed,
            mailmap,
            keyTies,
            activity,
            inference,
            Settings.DISCIPLINES));
  }

  /** The person's number of each identity, in order. */
  List<Integer> persons() {
    return resolve().links().stream().map(Resolution.Link::person).toList();
  }
}
