package io.oneteam.collector.people;

import io.oneteam.domain.history.FileKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * On which days an identity touched which kinds of file. A day counts once for a kind, however many
 * files it saw: bulk edits say nothing about somebody's trade.
 */
final class Activity {
  private final Map<Integer, Map<LocalDate, Set<FileKind>>> days = new HashMap<>();

  /** Adds a touch. */
  void add(int identity, LocalDate day, FileKind kind) {
    days.computeIfAbsent(identity, i -> new TreeMap<>())
        .computeIfAbsent(day, d -> EnumSet.noneOf(FileKind.class))
        .add(kind);
  }

  /** Kinds by day, oldest first. */
  Map<LocalDate, Set<FileKind>> of(int identity) {
    return days.getOrDefault(identity, Map.of());
  }
}
