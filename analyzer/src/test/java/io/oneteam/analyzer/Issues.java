package io.oneteam.analyzer;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.IssueLink;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.history.StatusStay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds issues for tests. */
public final class Issues {
  private Issues() {}

  public static Builder issue(String key, String created) {
    return new Builder(key, created);
  }

  /** One issue; its number is its position in the history, from 1. */
  public static final class Builder {
    private final String key;
    private final Instant created;
    private final List<StatusStay> statuses = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<SprintStay> sprints = new ArrayList<>();
    private final List<IssueLink> links = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private @Nullable Integer creator;
    private @Nullable Long epic;
    private String resolution = "Done";

    private Builder(String key, String created) {
      this.key = key;
      this.created = Histories.at(created);
      status(created, Flow.QUEUE, null);
    }

    public Builder creator(int person) {
      creator = person;
      return this;
    }

    public Builder epic(long id) {
      epic = id;
      return this;
    }

    /** How it is resolved once it is done; otherwise as done. */
    public Builder resolution(String name) {
      resolution = name;
      return this;
    }

    public Builder component(String name) {
      components.add(name);
      return this;
    }

    public Builder status(String at, Flow flow) {
      return status(at, flow, null);
    }

    public Builder status(String at, Flow flow, @Nullable Integer mover) {
      Instant from = Histories.at(at);
      if (!statuses.isEmpty()) {
        StatusStay last = statuses.remove(statuses.size() - 1);
        if (last.from().isBefore(from)) {
          statuses.add(
              new StatusStay(
                  last.status(), last.name(), last.flow(), last.from(), from, last.mover()));
        }
      }
      statuses.add(new StatusStay(flow.name(), flow.name(), flow, from, null, mover));
      return this;
    }

    public Builder assign(String at, @Nullable Integer person) {
      Instant from = Histories.at(at);
      if (!assignments.isEmpty()) {
        Assignment last = assignments.remove(assignments.size() - 1);
        assignments.add(new Assignment(last.assignee(), last.from(), from, last.by()));
      }
      assignments.add(new Assignment(person, from, null, null));
      return this;
    }

    public Builder sprint(long sprint, String from, @Nullable String to) {
      sprints.add(new SprintStay(sprint, Histories.at(from), to == null ? null : Histories.at(to)));
      return this;
    }

    public Builder link(String type, long target) {
      links.add(new IssueLink(type, target, "T-" + target, null));
      return this;
    }

    public Builder comment(String at, int person) {
      comments.add(new Comment(person, Histories.at(at), 10));
      return this;
    }

    /** The issue with this number. */
    public Issue build(long id) {
      StatusStay last = statuses.get(statuses.size() - 1);
      boolean done = last.flow() == Flow.DONE;
      return new Issue(
          id,
          key,
          List.of(),
          key.substring(0, key.indexOf('-')),
          "Story",
          "summary of " + key,
          created,
          last.from(),
          done ? last.from() : null,
          done ? resolution : null,
          creator,
          epic,
          epic,
          List.of(),
          components,
          List.of(),
          statuses,
          assignments,
          sprints,
          links,
          comments,
          0,
          null,
          null);
    }
  }
}
