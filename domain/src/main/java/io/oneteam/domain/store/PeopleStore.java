package io.oneteam.domain.store;

import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Mentions;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Doubt;
import io.oneteam.domain.people.Resolution.Link;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import tools.jackson.databind.json.JsonMapper;

/** Who is who, as the last night found it. */
public final class PeopleStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 1000;
  private static final int LONGEST = 500;
  private final Store store;

  /** Over an open store. */
  public PeopleStore(Store store) {
    this.store = store;
  }

  /** Replaces what the night before found, in one transaction. */
  public void replace(Resolution resolution) {
    store.requireVeil();
    store.inTransaction(
        () -> {
          for (String table : List.of("person", "person_identity", "membership", "person_doubt")) {
            store.jdbc().sql("DELETE FROM " + table).update();
          }
          persons(resolution);
          links(resolution.links());
          memberships(resolution.memberships());
          doubts(resolution.doubts());
        });
  }

  private void persons(Resolution resolution) {
    batch(
        "INSERT INTO person (id, name, bot, machine, mentions) VALUES (?, ?, ?, ?, ?)",
        resolution.persons(),
        (statement, person) -> {
          statement.setInt(1, person.id());
          statement.setString(2, Text.of(person.name(), LONGEST));
          statement.setBoolean(3, person.bot());
          statement.setBoolean(4, resolution.machines().contains(person.id()));
          statement.setString(
              5, person.mentions() == null ? null : JSON.writeValueAsString(person.mentions()));
        });
  }

  private void links(List<Link> links) {
    batch(
        "INSERT INTO person_identity (identity, person, reason, confidence) VALUES (?, ?, ?, ?)",
        links,
        (statement, link) -> {
          statement.setInt(1, link.identity());
          statement.setInt(2, link.person());
          statement.setString(3, link.reason());
          statement.setDouble(4, link.confidence());
        });
  }

  private void memberships(List<Membership> memberships) {
    AtomicInteger position = new AtomicInteger();
    batch(
        "INSERT INTO membership (position, person, discipline, day_from, day_to, team, inferred,"
            + " confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        memberships,
        (statement, m) -> {
          statement.setInt(1, position.getAndIncrement());
          statement.setInt(2, m.person());
          statement.setString(3, Text.of(m.discipline(), LONGEST));
          statement.setObject(4, m.from(), Types.DATE);
          statement.setObject(5, m.to(), Types.DATE);
          statement.setString(6, m.team());
          statement.setBoolean(7, m.inferred());
          statement.setDouble(8, m.confidence());
        });
  }

  private void doubts(List<Doubt> doubts) {
    AtomicInteger position = new AtomicInteger();
    batch(
        "INSERT INTO person_doubt (position, kind, identity, other, reason, confidence)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        doubts,
        (statement, doubt) -> {
          statement.setInt(1, position.getAndIncrement());
          statement.setString(2, doubt.kind().name());
          statement.setInt(3, doubt.identity());
          statement.setInt(4, doubt.other());
          statement.setString(5, doubt.reason());
          statement.setDouble(6, doubt.confidence());
        });
  }

  /** All that the last night found. */
  public Resolution read() {
    Set<Integer> machines = new HashSet<>();
    List<Person> persons =
        store
            .jdbc()
            .sql("SELECT id, name, bot, machine, mentions FROM person ORDER BY id")
            .query(
                (row, n) -> {
                  if (row.getBoolean("machine")) {
                    machines.add(row.getInt("id"));
                  }
                  String mentions = row.getString("mentions");
                  return new Person(
                      row.getInt("id"),
                      row.getString("name"),
                      row.getBoolean("bot"),
                      mentions == null ? null : JSON.readValue(mentions, Mentions.class));
                })
            .list();
    return new Resolution(persons, readLinks(), readMemberships(), machines, readDoubts());
  }

  private List<Link> readLinks() {
    return store
        .jdbc()
        .sql("SELECT identity, person, reason, confidence FROM person_identity ORDER BY identity")
        .query(
            (row, n) -> new Link(row.getInt(1), row.getInt(2), row.getString(3), row.getDouble(4)))
        .list();
  }

  private List<Membership> readMemberships() {
    return store
        .jdbc()
        .sql(
            "SELECT person, discipline, day_from, day_to, team, inferred, confidence"
                + " FROM membership ORDER BY position")
        .query(
            (row, n) ->
                new Membership(
                    row.getInt(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getBoolean(6),
                    row.getDouble(7)))
        .list();
  }

  private List<Doubt> readDoubts() {
    return store
        .jdbc()
        .sql("SELECT kind, identity, other, reason, confidence FROM person_doubt ORDER BY position")
        .query(
            (row, n) ->
                new Doubt(
                    Doubt.Kind.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getDouble(5)))
        .list();
  }

  /**
   * The people as a team sees them: memberships of the team and of all teams; whoever has none of
   * these keeps those of other teams, since a trade does not change at a team's border.
   */
  public People people(String team) {
    Resolution all = read();
    Set<Integer> own = new HashSet<>();
    all.memberships().stream()
        .filter(m -> concerns(m, team))
        .forEach(membership -> own.add(membership.person()));
    List<Membership> memberships = new ArrayList<>();
    for (Membership membership : all.memberships()) {
      if (concerns(membership, team) || !own.contains(membership.person())) {
        memberships.add(membership);
      }
    }
    return People.of(all.byIdentity(), memberships);
  }

  private static boolean concerns(Membership membership, String team) {
    return membership.team() == null || Objects.equals(membership.team(), team);
  }

  private <T> void batch(
      String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
    store.template().batchUpdate(sql, rows, BATCH, setter);
  }
}
