package io.oneteam.nightly.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/** Two-week sprints from the team's first Monday on. */
final class Sprints {
  private static final LocalDate FIRST = LocalDate.parse("2025-03-03");

  private Sprints() {}

  /** One sprint; it ends where the next begins. */
  record Sprint(long id, LocalDate start) {
    String name() {
      return "Pricing sprint " + id;
    }

    Instant end() {
      return start.plusDays(14).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Sprint next() {
      return new Sprint(id + 1, start.plusDays(14));
    }

    ObjectNode json(ObjectNode node) {
      boolean closed = !start.plusDays(14).isAfter(DemoTeam.LAST_DAY);
      node.put("id", id).put("name", name()).put("boardId", 1);
      node.put("state", closed ? "closed" : "active");
      node.put("startDate", start.atTime(9, 0).toInstant(ZoneOffset.UTC).toString());
      node.put("endDate", end().toString());
      if (closed) {
        node.put("completeDate", end().toString());
      }
      return node;
    }
  }

  static Sprint of(LocalDate day) {
    long number = Math.max(0, (day.toEpochDay() - FIRST.toEpochDay()) / 14);
    return new Sprint(number + 1, FIRST.plusDays(14 * number));
  }
}
