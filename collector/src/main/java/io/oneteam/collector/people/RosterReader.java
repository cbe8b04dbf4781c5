package io.oneteam.collector.people;

import io.oneteam.collector.table.Dates;
import io.oneteam.collector.table.Problem;
import io.oneteam.collector.table.Row;
import io.oneteam.collector.table.Suggestion;
import io.oneteam.collector.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads people.csv: {@code person,name,identities,discipline,from,to,team}. Lines with the same
 * {@code person} add up: identities join, each line is one dated discipline. {@code name} may be
 * left out. Identities are e-mails, Jira accounts, logins or full names with semicolons between;
 * {@code !} before one says that it is somebody else. The discipline {@code bot} says that it is a
 * program; {@code note} is for whoever keeps the file.
 */
final class RosterReader {
  static final List<String> HEADINGS =
      List.of("person", "name", "identities", "discipline", "from", "to", "team", "note");
  private static final String BOT = "bot";

  private final List<String> disciplines;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Owner> owners = new LinkedHashMap<>();
  private final Set<String> contested = new HashSet<>();

  /** People are told apart by their {@code person}: two may have one displayed name. */
  private record Owner(Draft person, int line) {}

  private static final class Draft {
    final String name;
    final Set<String> claims = new LinkedHashSet<>();
    final Set<String> refusals = new LinkedHashSet<>();
    final List<Roster.Stay> stays = new ArrayList<>();
    boolean bot;

    Draft(String name) {
      this.name = name;
    }
  }

  private RosterReader(List<String> disciplines) {
    this.disciplines = disciplines;
  }

  /**
   * Reads a people file; what is wrong in a line is named and the rest is read.
   *
   * @param disciplines the configured names
   * @throws io.oneteam.collector.SourceException when it is no such table at all
   */
  static Roster read(Path file, List<String> disciplines) {
    Table table = Table.read(file, HEADINGS, List.of("person"));
    RosterReader reader = new RosterReader(disciplines);
    reader.problems.addAll(table.problems());
    Dates dates =
        Dates.learnt(
            table.rows().stream()
                .flatMap(row -> Stream.of(row.cell("from"), row.cell("to")))
                .toList());
    table.rows().forEach(row -> reader.row(row, dates));
    return reader.roster();
  }

  private void row(Row row, Dates dates) {
    if (row.blank("person")) {
      problems.add(
          Problem.of(
              row.line(), "person", "it is blank, so the line was left out; name somebody."));
      return;
    }
    String name = row.cell("person");
    Draft draft = drafts.computeIfAbsent(Claim.key(name), key -> new Draft(displayed(row)));
    Stream.of(row.cell("identities").split("[;\\n]"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> identity(row, draft, text));
    if (!row.blank("discipline")) {
      discipline(row, draft, dates);
    } else if (!row.blank("from") || !row.blank("to")) {
      problems.add(
          Problem.of(row.line(), "discipline", "there are dates but no discipline; name one."));
    }
  }

  /** Where {@code person} is a short handle, {@code name} holds the name to print. */
  private static String displayed(Row row) {
    return row.blank("name") ? row.cell("person") : row.cell("name");
  }

  private void identity(Row row, Draft draft, String text) {
    if (text.startsWith("!")) {
      draft.refusals.add(Claim.key(text.substring(1)));
      return;
    }
    String key = Claim.key(text);
    Owner owner = owners.putIfAbsent(key, new Owner(draft, row.line()));
    if (owner != null && owner.person() != draft) {
      problems.add(
          Problem.of(
              row.line(),
              "identities",
              "\""
                  + text
                  + "\" is already on line "
                  + owner.line()
                  + " with another person, so it counts for neither; remove one."));
      contested.add(key);
      owner.person().claims.remove(key);
      return;
    }
    if (!contested.contains(key)) {
      draft.claims.add(key);
    }
  }

  private void discipline(Row row, Draft draft, Dates dates) {
    String name = row.cell("discipline");
    if (name.equalsIgnoreCase(BOT)) {
      draft.bot = true;
      return;
    }
    Optional<String> known = disciplines.stream().filter(name::equalsIgnoreCase).findFirst();
    if (known.isEmpty()) {
      String meant =
          Suggestion.nearest(name, disciplines)
              .map(near -> "; did you mean \"" + near + "\"?")
              .orElse(". The configured ones are " + String.join(", ", disciplines) + ".");
      problems.add(
          Problem.of(
              row.line(), "discipline", "\"" + name + "\" is no configured discipline" + meant));
      return;
    }
    Optional<Span> span = span(row, dates);
    if (span.isPresent()) {
      String team = row.blank("team") ? null : row.cell("team");
      add(row, draft, new Roster.Stay(known.get(), span.get().from(), span.get().to(), team));
    }
  }

  private void add(Row row, Draft draft, Roster.Stay stay) {
    boolean twice =
        draft.stays.stream()
            .anyMatch(
                other ->
                    other.discipline().equals(stay.discipline())
                        && Objects.equals(other.team(), stay.team())
                        && other.overlaps(stay));
    if (twice) {
      problems.add(
          Problem.note(
              row.line(),
              "from",
              "the same person is in the same discipline twice on some days; they count once."));
    }
    draft.stays.add(stay);
  }

  private record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private Optional<Span> span(Row row, Dates dates) {
    Optional<LocalDate> from = day(row, "from", dates);
    Optional<LocalDate> to = day(row, "to", dates);
    if ((from.isEmpty() && !row.blank("from")) || (to.isEmpty() && !row.blank("to"))) {
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(
          Problem.of(
              row.line(),
              "to",
              to.get()
                  + " is before "
                  + from.get()
                  + ", so the discipline of this line was left out; swap or mend the dates."));
      return Optional.empty();
    }
    return Optional.of(new Span(from.orElse(null), to.orElse(null)));
  }

  private Optional<LocalDate> day(Row row, String column, Dates dates) {
    if (row.blank(column)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = dates.day(row.cell(column), column.equals("to"));
    if (day.isEmpty()) {
      problems.add(
          Problem.of(
              row.line(),
              column,
              "\""
                  + row.cell(column)
                  + "\" is no date that can be read in one way only; write it as 2026-03-31."));
    }
    return day;
  }

  private Roster roster() {
    List<Roster.Entry> people =
        drafts.values().stream()
            .map(d -> new Roster.Entry(d.name, d.claims, d.refusals, d.bot, d.stays))
            .toList();
    return new Roster(people, problems);
  }
}
