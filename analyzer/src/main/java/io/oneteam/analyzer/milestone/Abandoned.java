package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Abandoned by an explicit sign only: every notebook deleted or archived and no code extracted, or
 * all issues tied to it, or the epic they share, closed as won't do. Where a younger relative that
 * belongs to another model lives on, it is superseded instead.
 */
final class Abandoned implements MilestoneRule {
  private static final Pattern ARCHIVE =
      Pattern.compile("(^|.*/)_?(archived?|old|deprecated|obsolete|legacy|graveyard)/.*");
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "won.?t (do|fix)|abandoned|cancell?ed|rejected|declined|obsolete|will not do");

  private static final Comparator<Issue> LAST =
      Comparator.comparing((Issue issue) -> Objects.requireNonNull(issue.resolved()))
          .thenComparing(Issue::key);

  @Override
  public String name() {
    return "abandoned";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    List<Milestone> found = new ArrayList<>();
    if (evidence.standing().findAny().isEmpty()) {
      removed(evidence).ifPresent(found::add);
    }
    givenUp(evidence).ifPresent(found::add);
    return found;
  }

  private static Optional<Milestone> removed(ModelEvidence evidence) {
    List<NotebookLineage> notebooks =
        evidence.notebooks().stream().map(notebook -> notebook.trace().lineage()).toList();
    if (notebooks.isEmpty() || !notebooks.stream().allMatch(Abandoned::left)) {
      return Optional.empty();
    }
    return evidence.notebooks().stream()
        .max(Comparator.comparing(notebook -> leaving(notebook.trace().lineage())))
        .map(
            notebook ->
                new Milestone(
                    successor(evidence, notebook) ? Kind.SUPERSEDED : Kind.ABANDONED,
                    leaving(notebook.trace().lineage()),
                    leaving(notebook.trace().lineage()),
                    notebook.trace().deletedBy(),
                    notebook.repository().repository(),
                    Evidence.COMMIT,
                    (notebook.trace().deletedBy() == null ? "archived " : "deleted ")
                        + notebook.trace().lineage().path()));
  }

  private static boolean left(NotebookLineage notebook) {
    return notebook.deletedAt() != null || archived(notebook.path());
  }

  private static boolean archived(String path) {
    return ARCHIVE.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  private static Instant leaving(NotebookLineage notebook) {
    Instant deleted = notebook.deletedAt();
    return deleted == null ? notebook.lastCodeChange() : deleted;
  }

  private static boolean successor(ModelEvidence evidence, ModelEvidence.Notebook gone) {
    RepositoryLineage repository = gone.repository();
    return repository.notebooks().stream()
        .filter(other -> evidence.notebooks().stream().noneMatch(own -> own.trace().equals(other)))
        .map(RepositoryLineage.NotebookTrace::lineage)
        .anyMatch(
            other ->
                other.family() == gone.trace().lineage().family()
                    && !left(other)
                    && other.lastCodeChange().isAfter(gone.trace().lineage().lastCodeChange()));
  }

  /** The epic that all its issues are of tells more than they do: work within it may be done. */
  private static Optional<Milestone> givenUp(ModelEvidence evidence) {
    List<Issue> issues = evidence.issues();
    Optional<Issue> epic = epic(evidence).filter(Abandoned::givenUp);
    if (epic.isPresent()) {
      return epic.map(Abandoned::closed);
    }
    return issues.stream().allMatch(Abandoned::givenUp)
        ? issues.stream().max(LAST).map(Abandoned::closed)
        : Optional.empty();
  }

  private static Optional<Issue> epic(ModelEvidence evidence) {
    Set<Long> epics = new HashSet<>();
    evidence.issues().forEach(issue -> epics.add(issue.epic() == null ? issue.id() : issue.epic()));
    return epics.size() == 1
        ? evidence.team().issues().stream().filter(issue -> epics.contains(issue.id())).findFirst()
        : Optional.empty();
  }

  private static Milestone closed(Issue issue) {
    Instant at = Objects.requireNonNull(issue.resolved());
    return new Milestone(
        Kind.ABANDONED,
        at,
        at,
        null,
        null,
        Evidence.ISSUE_STATUS,
        issue.key() + " closed as " + issue.resolution());
  }

  private static boolean givenUp(Issue issue) {
    String resolution = issue.resolution();
    return issue.resolved() != null
        && resolution != null
        && GIVEN_UP.matcher(resolution.toLowerCase(Locale.ROOT)).find();
  }
}
