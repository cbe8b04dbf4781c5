package io.oneteam.nightly.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A commit to come: who, when, why, and what changes. */
final class DemoCommit {
  private final DemoTeam team;
  private final DemoRepository repository;
  private final LocalDate day;
  private final int hour;
  private final Member author;
  private String subject = "";
  private @Nullable Member pair;
  private @Nullable Member reviewer;

  DemoCommit(DemoTeam team, DemoRepository repository, LocalDate day, int hour, Member author) {
    this.team = team;
    this.repository = repository;
    this.day = day;
    this.hour = hour;
    this.author = author;
  }

  DemoCommit subject(@Nullable String key, String text) {
    subject = key == null ? text : key + ": " + text;
    return this;
  }

  DemoCommit pairedWith(@Nullable Member other) {
    pair = other;
    return this;
  }

  DemoCommit reviewedBy(@Nullable Member other) {
    reviewer = other;
    return this;
  }

  /** Plans a direct commit. */
  void change(Runnable change) {
    Instant at = team.script().slot(day, hour);
    count(at);
    team.script()
        .at(
            at,
            () -> {
              change.run();
              repository.commit(author, at, message());
            });
  }

  /** Plans a commit on a branch two days earlier that lands on the day. */
  void land(Runnable change) {
    Instant landed = team.script().slot(day, hour);
    Instant written = landed.minusSeconds(2 * 86_400L);
    count(landed);
    team.script()
        .at(
            landed,
            () -> {
              change.run();
              repository.commitAndMerge(author, written, message(), author, landed);
            });
  }

  private void count(Instant at) {
    if (pair != null && at.isBefore(DemoTeam.AS_OF)) {
      if (!pair.discipline(LocalDate.ofInstant(at, ZoneOffset.UTC))
          .equals(author.discipline(LocalDate.ofInstant(at, ZoneOffset.UTC)))) {
        team.truth().pairedCommit();
      }
    }
  }

  private String message() {
    StringBuilder message = new StringBuilder(subject);
    if (pair != null || reviewer != null) {
      message.append("\n\n");
    }
    if (pair != null) {
      message.append("Co-authored-by: %s <%s>\n".formatted(pair.fullName(), pair.email()));
    }
    if (reviewer != null) {
      message.append("Reviewed-by: %s <%s>\n".formatted(reviewer.fullName(), reviewer.email()));
    }
    return message.toString();
  }
}
