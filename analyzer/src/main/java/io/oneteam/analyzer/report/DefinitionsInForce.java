package io.oneteam.analyzer.report;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.measure.Measure;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules and parameters a report was made with. */
final class DefinitionsInForce {
  private final List<Definition> before;
  private final List<Definition> all = new ArrayList<>();

  private DefinitionsInForce(List<Definition> before) {
    this.before = before;
  }

  /** What follows from the history or the version: when it changes, nobody changed a rule. */
  private static final Set<String> MOVING =
      Set.of("as-of", "measures", "time to production stops at");

  static List<Definition> of(Facts facts, List<Measure> measures, List<Definition> before) {
    DefinitionsInForce rules = new DefinitionsInForce(before);
    Settings settings = facts.history().settings();
    Settings.MilestoneSettings milestones = settings.milestones();
    rules.add(
        "as-of",
        facts.history().asOf().toString(),
        "Everything after this instant is invisible; the last day fully watched is "
            + facts.history().cutOff()
            + ".");
    rules.add("zone", settings.zone().getId(), "Calendar of days and periods.");
    rules.add(
        "period",
        settings.period().name().toLowerCase(Locale.ROOT),
        "What a report looks back on.");
    rules.add(
        "clock",
        milestones.clock(),
        "Days run by when changes landed on the default branch, or by when they were written.");
    rules.add(
        "born",
        "5 statements",
        "A model is born with the first notebook version that holds at least 5 statements other"
            + " than imports.");
    rules.add(
        "extracted",
        "code new to all modules",
        "The first commit that brings code into a module which a notebook held in the parent"
            + " commit and no module did.");
    ConfiguredMilestones.of(milestones).forEach(rules::add);
    rules.add(
        "time to production stops at",
        facts.dwells().destination().noun(),
        "The best milestone of which any model leaves evidence.");
    rules.add(
        "abandoned",
        "explicit signs",
        "Deleted or archived without extraction, the issue closed as won't do, or the repository"
            + " archived before production. Dormant models are listed and stay at risk.");
    rules.add(
        "hand-off",
        "after work began",
        "An issue on which work has begun is assigned to another discipline, or a linked issue of"
            + " another discipline follows. Changes taken back within 30 minutes are slips.");
    rules.add(
        "person-day",
        "distinct (person, day)",
        "The unit of work in shares and spreads: a day on which a person contributed anything.");
    rules.add(
        "disciplines",
        String.join(", ", settings.disciplines()),
        "A contribution counts under the discipline the person had on that day; several at once"
            + " share it. Disciplines of too few people to be shown stand under one name.");
    rules.add(
        "privacy.minimum-group",
        String.valueOf(settings.privacy().minimum()),
        "No shown figure rests on fewer people.");
    rules.add(
        "interval", "95 %", "How far a number could lie off if the same way of working ran again.");
    rules.add(
        "findings",
        "false discovery 10 %",
        "Findings with a hypothesis form one family (Benjamini-Hochberg) and are tested when a"
            + " period has ended; nights in between show estimates.");
    ConfiguredSources.of(settings, facts.history().repositories()).forEach(rules::add);
    rules.add(
        "measures",
        String.valueOf(measures.size()),
        String.join(", ", measures.stream().map(Measure::name).toList()));
    return List.copyOf(rules.all);
  }

  private void add(Definition definition) {
    add(definition.name(), definition.value(), definition.meaning());
  }

  private void add(String name, String value, String meaning) {
    boolean moves = MOVING.contains(name);
    boolean changed =
        !moves && before.stream().anyMatch(d -> d.name().equals(name) && !d.value().equals(value));
    all.add(new Definition(name, value, meaning, changed));
  }
}
