package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Files;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page on how the team works: present, when last touched, by how many disciplines.
 *
 * @param documents all that were found, best name first
 */
record AgreementDocument(List<Found> documents) {
  private static final Pattern NAME =
      Pattern.compile(
          "(.*/)?(ways?[-_ ]of[-_ ]working|working[-_ ]agreements?|team[-_ ]agreement|"
              + "definition[-_ ]of[-_ ]done|contributing)(\\.[a-z]+)?");

  /**
   * One document.
   *
   * @param disciplines how many disciplines changed it, null where that is about too few people
   */
  record Found(
      Files.Entry file, LocalDate last, long age, @Nullable Integer disciplines, int changes) {}

  static @Nullable AgreementDocument find(Facts facts) {
    Map<Integer, List<Act>> acts = new HashMap<>();
    for (Act act : facts.acts()) {
      Commit commit = act.commit();
      if (commit != null && act.kind().code()) {
        for (int number : facts.files().touchedBy(commit)) {
          Files.Entry file = facts.files().entries().get(number);
          if (!file.deleted() && NAME.matcher(file.path().toLowerCase(Locale.ROOT)).matches()) {
            acts.computeIfAbsent(number, n -> new ArrayList<>()).add(act);
          }
        }
      }
    }
    List<Found> found = new ArrayList<>();
    acts.keySet().stream()
        .sorted()
        .forEach(number -> found.add(found(facts, number, acts.getOrDefault(number, List.of()))));
    found.sort(
        (a, b) ->
            contributing(a) == contributing(b)
                ? a.file().path().compareTo(b.file().path())
                : Boolean.compare(contributing(a), contributing(b)));
    return found.isEmpty() ? null : new AgreementDocument(found);
  }

  private static boolean contributing(Found found) {
    return found.file().path().toLowerCase(Locale.ROOT).contains("contributing");
  }

  private static Found found(Facts facts, int number, List<Act> acts) {
    Mix mix = Mix.of(facts.disciplines(), acts);
    long day = acts.stream().mapToLong(Act::day).max().orElse(0);
    LocalDate last = LocalDate.ofEpochDay(day);
    boolean hidden = facts.disclosure().hides(mix.people());
    return new Found(
        facts.files().entries().get(number),
        last,
        Math.max(0, ChronoUnit.DAYS.between(last, facts.history().cutOff())),
        hidden ? null : mix.present().size(),
        acts.size());
  }

  String sentence() {
    Found best = documents.get(0);
    return "a ways-of-working document is there, last changed "
        + Words.days(best.age())
        + " ago"
        + (best.disciplines() == null
            ? ""
            : ", by " + Words.count(best.disciplines(), "discipline") + " so far");
  }

  List<Estimate> estimates() {
    Found best = documents.get(0);
    List<Estimate> all = new ArrayList<>();
    all.add(
        Estimate.count(
            "ways-of-working",
            Estimate.TEAM,
            documents.size(),
            documents.size(),
            Words.sentence(sentence())));
    all.add(
        Numbers.plain(
            "ways-of-working-age",
            Estimate.TEAM,
            best.age(),
            1,
            Unit.DAYS,
            "days since it was last changed",
            "The ways-of-working document was last changed " + Words.days(best.age()) + " ago"));
    Integer disciplines = best.disciplines();
    if (disciplines != null) {
      all.add(
          Estimate.count(
              "ways-of-working-disciplines",
              Estimate.TEAM,
              disciplines,
              best.changes(),
              Words.count(disciplines, "discipline") + " changed the ways-of-working document"));
    }
    return all;
  }

  Figure.Listing listing(Facts facts) {
    Links links = new Links(facts);
    Table table =
        Table.of("ways-of-working")
            .text("Repository", 18)
            .text("Document", 44)
            .date("Last changed")
            .number("Days ago", Unit.DAYS)
            .number("Disciplines", Unit.COUNT);
    for (Found found : documents) {
      table.row(
          Cell.of(links.repository(found.file().repository())),
          Cell.of(found.file().path()),
          Cell.of(found.last()),
          Cell.of(found.age()),
          Cell.of(found.disciplines()));
    }
    return table.shown("Documents on how the team works");
  }
}
