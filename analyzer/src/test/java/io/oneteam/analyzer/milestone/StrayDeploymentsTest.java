package io.oneteam.analyzer.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.settings.Settings;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StrayDeploymentsTest {
  private static final Instant AT = Instant.parse("2024-03-01T00:00:00Z");

  @Test
  void recordsThatNameNothingThatWasReadAreCountedAndNamed() {
    Story story = new Story().commit("a0", "README.md=hello").tag("v1.0");
    String repository = story.lineage().repository();
    List<QualityLine> lines =
        StrayDeployments.of(
            new TeamEvidence(
                "team",
                List.of(story.lineage()),
                Settings.empty(),
                List.of(),
                List.of(),
                List.of(
                    deployment(repository, null, "1.0"),
                    deployment(repository, null, "2.0"),
                    deployment(repository, "feedfacefeed", null),
                    deployment("elsewhere", null, "1.0"),
                    deployment("elsewhere", null, "1.1"),
                    new Deployment("production", "", null, "1", AT, true, null, "resale")),
                AT));
    assertThat(lines)
        .extracting(line -> line.sentence().replaceAll(";.*", ""), QualityLine::count)
        .containsExactly(
            Tuple.tuple(
                "2 deployment records name a repository that was not read, and so date nothing:"
                    + " elsewhere",
                2L),
            Tuple.tuple(
                "2 deployment records name a commit or version that its repository does not have,"
                    + " and so date nothing: "
                    + repository
                    + " 2.0, "
                    + repository
                    + " feedfacefeed",
                2L));
  }

  private static Deployment deployment(String repository, String commit, String version) {
    return new Deployment("production", repository, commit, version, AT, true);
  }
}
