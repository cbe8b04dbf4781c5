package io.oneteam.collector.people;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many contributions come from people of no known discipline. A contribution is a commit's work
 * by its author or a co-author; bots, merges and bulk changes are none.
 *
 * @param all contributions, at least 0
 * @param unassigned those by people without a discipline on the day they were written, 0..all
 */
public record Contributions(long all, long unassigned) {
  static final Contributions NONE = new Contributions(0, 0);

  Contributions with(Commit commit, People people, ZoneId zone) {
    return commit.work()
        ? with(
            Stream.concat(Stream.of(commit.author()), commit.coAuthors().stream()).toList(),
            LocalDate.ofInstant(commit.written(), zone),
            people)
        : this;
  }

  Contributions with(Iterable<Integer> authors, LocalDate day, People people) {
    long more = 0;
    long unknown = 0;
    for (Integer author : authors) {
      Optional<Person> human = people.human(author);
      if (human.isPresent()) {
        more++;
        unknown += people.disciplines(human.get(), day).containsKey(People.UNASSIGNED) ? 1 : 0;
      }
    }
    return new Contributions(all + more, unassigned + unknown);
  }

  /** What to say of them before a night. */
  public String sentence() {
    if (all == 0) {
      return "No contribution has been read yet: after the first run, check says what share of them"
          + " is unassigned.";
    }
    long percent = Math.round(100.0 * unassigned / all);
    return unassigned == 0
        ? "Every one of " + all + " contributions belongs to a discipline."
        : unassigned
            + " of "
            + all
            + " contributions ("
            + percent
            + " %) are by people without a discipline; oneteam people lists who is unassigned.";
  }
}
