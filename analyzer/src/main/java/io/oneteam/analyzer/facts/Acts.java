package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects every contribution of a history; merges, bulk changes and bots are out. */
final class Acts {
  private final TeamHistory history;
  private final List<Act> acts = new ArrayList<>();

  private Acts(TeamHistory history) {
    this.history = history;
  }

  static List<Act> of(TeamHistory history) {
    Acts acts = new Acts(history);
    history.commits().stream().filter(Commit::work).forEach(acts::commit);
    history.issues().forEach(acts::issue);
    return List.copyOf(acts.acts);
  }

  private void commit(Commit commit) {
    add(Act.Kind.AUTHORED, commit.author(), commit.written(), commit, null);
    for (int coAuthor : commit.coAuthors()) {
      add(Act.Kind.CO_AUTHORED, coAuthor, commit.written(), commit, null);
    }
    for (int reviewer : commit.reviewers()) {
      add(Act.Kind.REVIEWED, reviewer, commit.written(), commit, null);
    }
  }

  private void issue(Issue issue) {
    add(Act.Kind.CREATED, issue.creator(), issue.created(), null, issue);
    for (StatusStay stay : issue.statuses()) {
      add(Act.Kind.MOVED, stay.mover(), stay.from(), null, issue);
    }
    for (Comment comment : issue.comments()) {
      add(Act.Kind.COMMENTED, comment.author(), comment.at(), null, issue);
    }
  }

  private void add(
      Act.Kind kind,
      @Nullable Integer identity,
      Instant at,
      @Nullable Commit commit,
      @Nullable Issue issue) {
    Optional<Person> human = history.people().human(identity);
    if (human.isPresent()) {
      long day = history.day(at).toEpochDay();
      acts.add(new Act(kind, human.get().id(), day, commit, issue));
    }
  }
}
