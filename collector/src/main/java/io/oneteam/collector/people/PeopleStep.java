package io.oneteam.collector.people;

import io.oneteam.collector.SourceException;
import io.oneteam.collector.table.Problem;
import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Veil;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.PeopleStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves people from what the store and the people file hold, and stores the answer. */
public final class PeopleStep {
  /** The name under which the step's quality lines stand. */
  public static final String SOURCE = "people";

  /** Before the digest of a name that the people file knows, where the store has no names. */
  static final String FILED = "file:";

  private static final int LINES = 50;
  private final Store store;
  private final Settings settings;

  /** Over an open store. */
  public PeopleStep(Store store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Resolves everybody anew. A people file that cannot be read leaves a gap and last night's answer
   * in place.
   *
   * @param asOf nothing after it is looked at
   */
  public Resolution run(Instant asOf) {
    SourceStore sources = new SourceStore(store);
    try {
      Roster roster = roster();
      Resolution resolution = PeopleResolver.resolve(evidence(roster, asOf));
      store.inTransaction(
          () -> {
            new PeopleStore(store).replace(kept(resolution));
            sources.record(SOURCE, List.of(), lines(roster, resolution));
          });
      return resolution;
    } catch (SourceException e) {
      String sentence = e.getMessage() + " Who is who stays as it was the night before.";
      sources.recordFailure(SOURCE, new QualityLine(Severity.GAP, SOURCE, sentence, 1));
      return new PeopleStore(store).read();
    }
  }

  /** What the store may keep: of the people file's names as little as of any others. */
  private Resolution kept(Resolution found) {
    Veil veil = store.veil();
    if (veil == null) {
      return found;
    }
    List<Person> persons =
        found.persons().stream()
            .map(
                p ->
                    p.mentions() != null
                        ? p
                        : new Person(
                            p.id(),
                            FILED + veil.token(Claim.key(p.name())),
                            p.bot(),
                            veil.name(p.name()).mentions()))
            .toList();
    return new Resolution(
        persons, found.links(), found.memberships(), found.machines(), found.doubts());
  }

  /** What is wrong with the people file: sentences with file, line and column. */
  public List<String> check() {
    try {
      return roster().problems().stream().map(problem -> problem.in(fileName())).toList();
    } catch (SourceException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The contributions the store holds, judged by the people file as it is now.
   *
   * @param asOf nothing after it is looked at
   * @throws SourceException when the people file cannot be read
   */
  public Contributions contributions(Instant asOf) throws SourceException {
    Resolution resolution = PeopleResolver.resolve(evidence(roster(), asOf));
    People people = People.of(resolution.byIdentity(), resolution.memberships());
    Contributions contributions = Contributions.NONE;
    GitHistory git = new GitHistory(store);
    for (Repository repository : git.repositories()) {
      for (Commit commit : git.commits(List.of(repository.id()), asOf, key -> false)) {
        contributions = contributions.with(commit, people, settings.zone());
      }
    }
    return contributions;
  }

  private Roster roster() {
    return settings.people() == null
        ? Roster.none()
        : RosterReader.read(Path.of(settings.people()), settings.disciplines());
  }

  private String fileName() {
    String people = settings.people();
    return people == null ? "people.csv" : String.valueOf(Path.of(people).getFileName());
  }

  private Evidence evidence(Roster roster, Instant asOf) {
    GitHistory git = new GitHistory(store);
    List<Issue> issues =
        new IssueHistory(store, settings.jira().statuses(), settings.zone())
            .issues(List.of(), asOf);
    KeyTies ties = new KeyTies(issues);
    Activity activity = new Activity();
    Evidence evidence =
        new Evidence(
            new IdentityStore(store).all(),
            roster,
            settings.people() != null,
            git.mailmap(),
            List.of(),
            activity,
            settings.inference(),
            settings.disciplines(),
            store.token());
    if (!issues.isEmpty() || evidence.infers()) {
      // One repository at a time, so that memory follows the largest.
      git.repositories()
          .forEach(r -> read(git, r, asOf, ties, evidence.infers() ? activity : null));
    }
    return evidence.with(ties.ties());
  }

  private void read(
      GitHistory git,
      Repository repository,
      Instant asOf,
      KeyTies ties,
      @Nullable Activity activity) {
    List<Commit> commits = git.commits(List.of(repository.id()), asOf, ties::known);
    commits.forEach(ties::add);
    if (activity == null) {
      return;
    }
    Map<Integer, Commit> work = new HashMap<>();
    commits.stream().filter(Commit::work).forEach(commit -> work.put(commit.id(), commit));
    FileKinds kinds = FileKinds.of(settings.files());
    for (Modification change : git.modifications(List.of(repository.id()), asOf, kinds::kindOf)) {
      Commit commit = work.get(change.commit());
      if (commit != null) {
        LocalDate day = LocalDate.ofInstant(commit.written(), settings.zone());
        activity.add(commit.author(), day, change.kind());
        commit.coAuthors().forEach(author -> activity.add(author, day, change.kind()));
      }
    }
  }

  private List<QualityLine> lines(Roster roster, Resolution resolution) {
    List<QualityLine> lines = new ArrayList<>();
    List<Problem> problems = roster.problems();
    for (Problem problem : problems.subList(0, Math.min(LINES, problems.size()))) {
      Severity severity = problem.harmless() ? Severity.NOTE : Severity.WARNING;
      lines.add(new QualityLine(severity, SOURCE, withoutQuotes(problem), 1));
    }
    if (problems.size() > LINES) {
      int more = problems.size() - LINES;
      lines.add(
          new QualityLine(Severity.WARNING, SOURCE, more + " further lines need a look.", more));
    }
    long machines = resolution.machines().size();
    if (machines > 0) {
      String sentence =
          machines
              + " identities look like shared machine accounts; oneteam people lists them, so that"
              + " the people file can say who they are.";
      lines.add(new QualityLine(Severity.WARNING, SOURCE, sentence, machines));
    }
    long doubts = resolution.doubts().size();
    if (doubts > 0) {
      String sentence =
          doubts
              + " pairs of identities may be one person and were not merged; oneteam people lists"
              + " them for a decision in the people file.";
      lines.add(new QualityLine(Severity.NOTE, SOURCE, sentence, doubts));
    }
    return lines;
  }

  /** A report holds no names: what the file says between quotation marks stays out of it. */
  private String withoutQuotes(Problem problem) {
    return problem.column().equals("identities")
        ? new Problem(
                problem.line(),
                problem.column(),
                problem.sentence().replaceFirst("\".*\" is", "an identity is"),
                problem.harmless())
            .in(fileName())
        : problem.in(fileName());
  }
}
