package io.oneteam.domain.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ML model: what starts in a notebook and should end in production.
 *
 * @param name declared, or derived from its notebook
 * @param declared whether the configuration declares it
 * @param certainty whether it counts as a model
 * @param why the signs that make it count or not, in words
 * @param state where it stands at as-of
 * @param dormant whether its code rested longer than the repository's own 95th percentile of gaps
 *     (at least 90 days)
 * @param notebooks its notebooks, oldest first; may be empty for a declared model
 * @param modules paths of modules that belong to it: extracted into or declared
 * @param extractions all extractions, oldest first
 * @param milestones all milestones, oldest first
 * @param extractedShare share 0..1 of its notebooks' statements found in modules; null without any
 * @param shares that share at the first version, after each commit that moved code into modules or
 *     out of them, and as last seen; oldest first
 * @param issues ids of the Jira issues tied to it
 * @param beforeWindow whether it was born before the visible history
 */
public record Model(
    String name,
    boolean declared,
    Certainty certainty,
    String why,
    State state,
    boolean dormant,
    List<NotebookLineage> notebooks,
    List<ModulePath> modules,
    List<Extraction> extractions,
    List<Milestone> milestones,
    @Nullable Double extractedShare,
    List<ShareExtracted> shares,
    List<Long> issues,
    boolean beforeWindow) {

  public Model {
    notebooks = List.copyOf(notebooks);
    modules = List.copyOf(modules);
    extractions = List.copyOf(extractions);
    milestones = List.copyOf(milestones);
    // Models stored by earlier versions have none.
    shares = shares == null ? List.of() : List.copyOf(shares);
    issues = List.copyOf(issues);
  }

  /** The first milestone of a kind. */
  public Optional<Milestone> first(Milestone.Kind kind) {
    return milestones.stream().filter(milestone -> milestone.kind() == kind).findFirst();
  }

  /** The instant of birth on the landing clock, empty when nothing was born. */
  public Optional<Instant> born() {
    return first(Milestone.Kind.BORN).map(Milestone::landedOrWritten);
  }

  /** Whether it counts in the denominator of time to production. */
  public boolean counted() {
    return certainty == Certainty.DECLARED || certainty == Certainty.LIKELY;
  }

  /**
   * A module's place.
   *
   * @param repository repository's name
   * @param path path within it
   */
  public record ModulePath(String repository, String path) {}

  /**
   * How much of a model stood in modules after a commit.
   *
   * @param repository repository's name
   * @param commit hexadecimal id of the commit
   * @param at when it landed
   * @param share share 0..1 of the statements that its notebooks had then or that had moved
   */
  public record ShareExtracted(String repository, String commit, Instant at, double share) {}

  /** How sure it is that notebooks are a model rather than tutorials, exploration, benchmarks. */
  public enum Certainty {
    DECLARED,
    LIKELY,
    UNCERTAIN,
    UNLIKELY
  }

  /** Where a model stands. */
  public enum State {
    NOTEBOOK("in a notebook"),
    LIBRARY("in a library"),
    RELEASED("released"),
    STAGED("staged"),
    IN_PRODUCTION("in production"),
    NOTEBOOK_IN_PRODUCTION("notebook in production"),
    ABANDONED("abandoned"),
    SUPERSEDED("superseded"),
    RETIRED("retired");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** What a report prints. */
    public String words() {
      return words;
    }
  }
}
