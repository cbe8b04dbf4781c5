package io.oneteam.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowRulesTest {
  @ParameterizedTest
  @CsvSource({
    "Open, new, QUEUE",
    "In Progress, indeterminate, ACTIVE",
    "Complete, done, DONE",
    "Reviewed, done, DONE",
    "Code Review, indeterminate, REVIEW",
    "Under review, new, REVIEW",
    "In Test, indeterminate, REVIEW",
    "Blocked / On Hold, indeterminate, BLOCKED",
    "Waiting for customer, indeterminate, BLOCKED",
    "Waiting for grooming, new, QUEUE",
    "Contested, indeterminate, ACTIVE",
    "Latest, indeterminate, ACTIVE",
    "Patch Available, '', REVIEW",
    "Ready for Dev, '', QUEUE",
    "In Development, '', ACTIVE",
    "Reopened, '', QUEUE",
    "Won't Fix, '', DONE",
    "Waiting for review, '', REVIEW",
    "Schritt 7, '', ACTIVE"
  })
  void tellsTheFlow(String name, String category, Flow flow) {
    assertThat(FlowRules.of(Map.of()).decide("1", name, category).flow()).isEqualTo(flow);
  }

  @Test
  void theConfigurationDecidesByStatusId() {
    FlowRules rules = FlowRules.of(Map.of("7", "review"));
    assertThat(rules.decide("7", "Done", "done"))
        .isEqualTo(new FlowRules.Decision(Flow.REVIEW, FlowRules.Ground.CONFIGURED));
    assertThat(rules.decide("8", "Done", "done").flow()).isEqualTo(Flow.DONE);
  }

  @Test
  void saysThatANameTellsNothing() {
    assertThat(FlowRules.of(Map.of()).decide("1", "Schritt 7", "").ground())
        .isEqualTo(FlowRules.Ground.UNKNOWN);
  }

  @Test
  void refusesAnUnknownFlowInOneSentence() {
    assertThatThrownBy(() -> FlowRules.of(Map.of("7", "busy")))
        .hasMessage(
            "jira.statuses.7 is \"busy\"; it must be queue, active, review, blocked or done.");
  }
}
