package io.oneteam.collector.jira;

import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Reconciliation.Explanation;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a project's night has to say: its balance and its quality lines. */
final class ProjectNotes {
  private final String source;
  private final String project;
  private final FlowRules flows;
  private final IssueStore issues;
  private final Notes notes;
  private final List<String> remarks = new ArrayList<>();
  private long gaps;

  ProjectNotes(String source, String project, FlowRules flows, Store store) {
    this.source = source;
    this.project = project;
    this.flows = flows;
    this.issues = new IssueStore(store);
    this.notes = new Notes(source);
  }

  void unreadable(String place, String reason) {
    gaps++;
    notes.unreadable(place, reason);
  }

  void note(String sentence) {
    remarks.add(sentence);
  }

  /** Things that could not be read. */
  long gaps() {
    return gaps;
  }

  /** All lines; what the store knows is told again each night. */
  List<QualityLine> lines(@Nullable String brokenOff, boolean stopped, Intake intake) {
    if (brokenOff != null) {
      gaps++;
      notes.gap(
          "Reading project "
              + project
              + " ended early: "
              + brokenOff.replaceAll("\\.$", "")
              + ". What was read is kept; the next run goes on there.",
          1);
    }
    if (!intake.written().foreign().isEmpty()) {
      gaps += intake.written().foreign().size();
      notes.gap(
          "Ids of issues are used for different issues by another source; two Jira sites are mixed:"
              + " use one oneteam home for each site.",
          intake.written().foreign().size());
    }
    issues.incomplete(source).forEach(notes::incomplete);
    Map<String, Long> absences = issues.absences(source);
    if (!absences.isEmpty()) {
      long count = absences.values().stream().mapToLong(Long::longValue).sum();
      notes.note(
          count
              + " issues have vanished from the source and are kept: "
              + absences.entrySet().stream()
                  .map(absence -> absence.getValue() + " " + absence.getKey())
                  .collect(Collectors.joining(", "))
              + ".",
          count);
    }
    remarks.forEach(remark -> notes.note(remark, 1));
    notes.flows(issues.uncategorised(source), flows);
    return notes.lines();
  }

  /**
   * What Jira has against what the store has.
   *
   * @param listed ids Jira lists; null when the list is not whole: then nothing is claimed of it
   */
  List<Reconciliation> balance(@Nullable Set<Long> listed, Intake intake) {
    long stored = issues.issues(source);
    long unreadable = intake.unreadable().size();
    List<Explanation> explained = new ArrayList<>();
    add(explained, "cannot be read", unreadable);
    if (listed != null) {
      Set<Long> others = new HashSet<>(issues.elsewhere(source, project).keySet());
      others.retainAll(listed);
      add(explained, "held by another source", others.size());
      add(explained, "id of another Jira site", intake.written().foreign().size());
      add(
          explained,
          "listed, but not handed over when asked for",
          intake.withheld().stream().filter(listed::contains).count());
    }
    long histories = issues.histories(source);
    long missing = issues.missingHistories(source);
    List<Explanation> why = new ArrayList<>();
    add(why, "not sent by the server", missing);
    return List.of(
        new Reconciliation(
            source,
            "issues",
            listed == null ? stored + unreadable : listed.size(),
            stored,
            explained),
        new Reconciliation(source, "histories", histories + missing, histories, why));
  }

  private static void add(List<Explanation> explained, String reason, long count) {
    if (count > 0) {
      explained.add(new Explanation(reason, count));
    }
  }
}
