package io.oneteam.analyzer.milestone;

import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models given up by what Jira says of their issues. */
class AbandonedTest {
  private static final Instant LATER = Instant.parse("2026-07-01T00:00:00Z");

  @Test
  void allIssuesGivenUpAbandonTheModelWhenTheLastOneWasClosed() {
    Issue first = closed("P-1", "2026-03-01", "Won't Do").build(1);
    Issue last = closed("P-2", "2026-04-01", "Abandoned").build(2);
    assertThat(milestones(List.of(last, first), List.of()))
        .singleElement()
        .satisfies(
            end -> assertThat(end.at()).isEqualTo(Instant.parse("2026-04-01T12:00:00Z")),
            end -> assertThat(end.detail()).isEqualTo("P-2 closed as Abandoned"));
  }

  @Test
  void anIssueThatWasDoneKeepsTheModelAlive() {
    assertThat(
            milestones(
                List.of(
                    closed("P-1", "2026-03-01", "Won't Do").build(1),
                    closed("P-2", "2026-04-01", "Done").build(2)),
                List.of()))
        .isEmpty();
  }

  @Test
  void theEpicOfAllItsIssuesTellsThoughWorkWithinItWasDone() {
    Issue epic = closed("P-9", "2026-05-01", "Won't Do").build(9);
    List<Issue> own =
        List.of(
            closed("P-1", "2026-03-01", "Done").epic(9).build(1),
            closed("P-2", "2026-04-01", "Done").epic(9).build(2));
    assertThat(milestones(own, List.of(epic)))
        .extracting(Milestone::detail)
        .containsExactly("P-9 closed as Won't Do");
    Issue other = closed("P-3", "2026-04-01", "Done").build(3);
    assertThat(milestones(Stream.concat(own.stream(), Stream.of(other)).toList(), List.of(epic)))
        .as("an issue outside of it")
        .isEmpty();
  }

  @Test
  void noIssueSaysNothing() {
    assertThat(milestones(List.of(), List.of())).isEmpty();
  }

  private static Issues.Builder closed(String key, String day, String resolution) {
    return issue(key, "2026-02-01").status(day, Flow.DONE).resolution(resolution);
  }

  private static List<Milestone> milestones(List<Issue> own, List<Issue> others) {
    TeamEvidence team =
        new TeamEvidence(
            "team",
            List.of(),
            Settings.empty(),
            Stream.concat(own.stream(), others.stream()).toList(),
            List.of(),
            List.of(),
            LATER);
    return new Abandoned().milestones(new ModelEvidence("model", team, List.of(), List.of(), own));
  }
}
