package io.oneteam.collector.deployments;

import io.oneteam.collector.table.Problem;
import io.oneteam.collector.table.Row;
import io.oneteam.collector.table.Suggestion;
import io.oneteam.domain.history.Deployment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into deployments; a row that makes none is named with the column at fault. */
final class DeploymentRows {
  static final List<String> HEADINGS =
      List.of("environment", "repository", "commit", "version", "at", "status", "last-not-live");

  private static final Set<String> SUCCEEDED =
      Set.of(
          "",
          "success",
          "succeeded",
          "successful",
          "ok",
          "done",
          "completed",
          "complete",
          "deployed",
          "finished",
          "active",
          "passed",
          "true");
  private static final Set<String> FAILED =
      Set.of(
          "failed",
          "failure",
          "error",
          "cancelled",
          "canceled",
          "aborted",
          "rolled back",
          "rolled_back",
          "rollback",
          "pending",
          "queued",
          "in_progress",
          "in progress",
          "running",
          "skipped",
          "inactive",
          "false");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,64}");

  private final ZoneId zone;
  private final @Nullable String onlyRepository;
  private final List<Deployment> deployments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * For one file.
   *
   * @param zone for instants without an offset
   * @param onlyRepository stands where a row names none, null when it must name one
   */
  DeploymentRows(ZoneId zone, @Nullable String onlyRepository) {
    this.zone = zone;
    this.onlyRepository = onlyRepository;
  }

  List<Deployment> deployments() {
    return deployments;
  }

  List<Problem> problems() {
    return problems;
  }

  void add(Row row) {
    String repository =
        row.blank("repository") && onlyRepository != null ? onlyRepository : row.cell("repository");
    Optional<Instant> at = instant(row.cell("at"));
    Optional<Instant> before =
        row.blank("last-not-live") ? Optional.empty() : instant(row.cell("last-not-live"));
    String status = row.cell("status").toLowerCase(Locale.ROOT);
    if (row.blank("environment")) {
      leaveOut(row, "environment", "it is blank; name the environment, for example production.");
    } else if (repository.isEmpty()) {
      leaveOut(row, "repository", "it is blank; name one of the configured repositories.");
    } else if (row.blank("commit") && row.blank("version")) {
      leaveOut(row, "commit", "neither a commit nor a version is given; give one.");
    } else if (!row.blank("commit") && !COMMIT.matcher(row.cell("commit")).matches()) {
      leaveOut(
          row,
          "commit",
          "\"" + row.cell("commit") + "\" is no commit id of 7 to 64 hexadecimal digits.");
    } else if (at.isEmpty()) {
      leaveOut(row, "at", "\"" + row.cell("at") + "\" is no instant; write 2026-03-31T10:15:00Z.");
    } else if (!row.blank("last-not-live") && before.filter(at.get()::isAfter).isEmpty()) {
      leaveOut(
          row,
          "last-not-live",
          "\""
              + row.cell("last-not-live")
              + "\" is no instant before \"at\"; write when it was last seen not live, or nothing.");
    } else if (!SUCCEEDED.contains(status) && !FAILED.contains(status)) {
      leaveOut(
          row,
          "status",
          "\"" + row.cell("status") + "\" is neither success nor failure" + meant(status));
    } else {
      deployments.add(
          new Deployment(
              row.cell("environment"),
              repository,
              row.blank("commit") ? null : row.cell("commit").toLowerCase(Locale.ROOT),
              row.blank("version") ? null : row.cell("version"),
              at.get(),
              SUCCEEDED.contains(status),
              before.orElse(null)));
    }
  }

  private void leaveOut(Row row, String column, String sentence) {
    problems.add(Problem.of(row.line(), column, sentence));
  }

  private static String meant(String status) {
    return Suggestion.nearest(
            status, Stream.concat(SUCCEEDED.stream(), FAILED.stream()).sorted().toList())
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("; write success or failed.");
  }

  private Optional<Instant> instant(String text) {
    String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T").replace(" ", "");
    try {
      if (iso.length() == 10) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay(zone).toInstant());
      }
      return Optional.of(
          iso.matches(".*(Z|[+-]\\d{2}:?(\\d{2})?)$") && iso.length() > 16
              ? OffsetDateTime.parse(withColon(iso)).toInstant()
              : LocalDateTime.parse(iso).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO also knows +0200 and +02, which Java's parser does not. */
  private static String withColon(String iso) {
    return iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
        .replaceFirst("(T[^+-]*[+-]\\d{2})$", "$1:00");
  }
}
