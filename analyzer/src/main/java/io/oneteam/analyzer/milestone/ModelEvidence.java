package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.ExtractionTrace;
import io.oneteam.domain.lineage.RepositoryLineage.NotebookTrace;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may date one model.
 *
 * @param name the model's name
 * @param team everything the team has
 * @param notebooks the model's notebooks, each with its repository
 * @param code the model's extractions, each with its repository
 * @param issues the issues tied to it
 */
public record ModelEvidence(
    String name, TeamEvidence team, List<Notebook> notebooks, List<Code> code, List<Issue> issues) {

  public ModelEvidence {
    notebooks = List.copyOf(notebooks);
    code = List.copyOf(code);
    issues = List.copyOf(issues);
  }

  /** Extracted code that was not taken back before a release. */
  Stream<Code> standing() {
    return code.stream().filter(each -> !each.trace().extraction().undone());
  }

  /** A notebook in its repository. */
  public record Notebook(RepositoryLineage repository, NotebookTrace trace) {}

  /** Extracted code in its repository. */
  public record Code(RepositoryLineage repository, ExtractionTrace trace) {
    /** A milestone of this code, unless it lies after as-of. */
    Milestone milestone(Kind kind, Instant at, @Nullable String commit, Evidence by, String say) {
      return new Milestone(kind, at, at, commit, repository.repository(), by, say);
    }
  }
}
