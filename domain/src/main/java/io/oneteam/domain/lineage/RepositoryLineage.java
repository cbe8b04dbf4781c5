package io.oneteam.domain.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the whole history of one repository says about its notebooks: facts only, before anybody
 * decides which of them are models.
 *
 * @param repository the repository's name
 * @param commits hexadecimal ids of its commits, parents before children; other records name
 *     commits by their position in it
 * @param notebooks all notebooks ever, in order of appearance
 * @param extractions all extractions, in order of discovery
 * @param tags tags by committer instant of the tagged commit
 * @param environments changes of environment, job and workflow files, in order of commits
 * @param branches heads of branches
 * @param quietGap 95th percentile of the days between code changes of a notebook, null without any
 * @param notes what a reader should know, in sentences
 */
public record RepositoryLineage(
    String repository,
    List<String> commits,
    List<NotebookTrace> notebooks,
    List<ExtractionTrace> extractions,
    List<TagTrace> tags,
    List<EnvironmentTrace> environments,
    List<BranchTrace> branches,
    @Nullable Double quietGap,
    List<String> notes) {

  public RepositoryLineage {
    commits = List.copyOf(commits);
    notebooks = List.copyOf(notebooks);
    extractions = List.copyOf(extractions);
    tags = List.copyOf(tags);
    environments = List.copyOf(environments);
    branches = List.copyOf(branches);
    notes = List.copyOf(notes);
  }

  /**
   * A notebook with what tells models from tutorials.
   *
   * @param lineage the notebook
   * @param signs what its calls speak of, the most of all versions
   * @param parameters whether a version took parameters
   * @param importsOwn whether its first version imported the repository's own package
   * @param ownAtBirth share 0..1 of its first version's telling statements that modules held before
   * @param imports packages its last version imports
   * @param runs notebooks and scripts its last version runs
   * @param definitions functions and classes in its last version
   * @param authors identities that changed its code
   * @param changes when its code changed, oldest first
   * @param commit position of the commit of its birth, -1 when never born
   * @param deletedBy hexadecimal id of the commit that deleted it, null while it exists
   * @param telling number of telling statements of its last version
   * @param inModules how many of them modules hold at the default branch's head
   * @param shares how much of it stood in modules along the main line, oldest first
   * @param spells times during which it was deleted, oldest first
   * @param issueKeys keys of Jira issues that commits changing its code name
   */
  public record NotebookTrace(
      NotebookLineage lineage,
      Signs signs,
      boolean parameters,
      boolean importsOwn,
      double ownAtBirth,
      List<String> imports,
      List<String> runs,
      int definitions,
      Set<Integer> authors,
      List<Instant> changes,
      int commit,
      @Nullable String deletedBy,
      int telling,
      int inModules,
      List<ShareTrace> shares,
      List<Spell> spells,
      List<String> issueKeys) {
    public NotebookTrace {
      imports = List.copyOf(imports);
      runs = List.copyOf(runs);
      authors = Set.copyOf(authors);
      shares = List.copyOf(shares);
      spells = List.copyOf(spells);
      issueKeys = List.copyOf(issueKeys);
      changes = List.copyOf(changes);
    }
  }

  /**
   * How much of a notebook stood in modules after a commit of the main line.
   *
   * @param commit position of the commit
   * @param at when it landed, never before the trace before it
   * @param inModules telling statements of the notebook that modules hold: those that it still has,
   *     and those that were extracted from it; all of an extraction while modules hold half of it
   * @param statements telling statements that it has, and those that it gave away and modules hold
   * @param moved whether the commit brought code extracted from it into modules or took it away
   */
  public record ShareTrace(int commit, Instant at, int inModules, int statements, boolean moved) {
    /** Whether another trace says the same numbers. */
    public boolean says(ShareTrace other) {
      return inModules == other.inModules && statements == other.statements;
    }
  }

  /**
   * An extraction and where its code has been since.
   *
   * @param extraction the extraction
   * @param notebook position of its notebook in {@link RepositoryLineage#notebooks()}
   * @param commit position of its commit
   * @param held ranges of positions of commits after which modules hold at least half of it: begin
   *     inclusive, end exclusive, ascending
   * @param places modules that ever held a good part of it, not those with a line alike
   * @param gone the commit with which the default branch lost it for good, null while it is there
   * @param issueKeys keys of Jira issues that its commit names
   */
  public record ExtractionTrace(
      Extraction extraction,
      int notebook,
      int commit,
      List<Range> held,
      List<String> places,
      @Nullable Moment gone,
      List<String> issueKeys) {
    public ExtractionTrace {
      issueKeys = List.copyOf(issueKeys);
      held = List.copyOf(held);
      places = List.copyOf(places);
    }

    /** Whether modules hold at least half of it after a commit. */
    public boolean heldAt(int position) {
      return held.stream().anyMatch(range -> range.from() <= position && position < range.to());
    }
  }

  /**
   * A commit as evidence.
   *
   * @param commit its hexadecimal id
   * @param written author instant
   * @param landed when it reached the default branch, null when it never did
   */
  public record Moment(String commit, Instant written, @Nullable Instant landed) {
    /** The landing where there is one. */
    public Instant landedOrWritten() {
      return landed == null ? written : landed;
    }
  }

  /**
   * A time during which a notebook was deleted.
   *
   * @param from the commit that deleted it
   * @param to the commit that brought it back
   */
  public record Spell(Moment from, Moment to) {}

  /** Positions of commits, {@code from} inclusive, {@code to} exclusive. */
  public record Range(int from, int to) {}

  /**
   * A tag.
   *
   * @param name short name
   * @param commit position of the tagged commit
   * @param committed its committer instant
   * @param landed when that commit reached the default branch, null when it never did
   */
  public record TagTrace(String name, int commit, Instant committed, @Nullable Instant landed) {}

  /**
   * A branch's head.
   *
   * @param name short name
   * @param commit position of its head
   * @param main whether it is the default branch
   * @param arrivals which extractions it holds, and the commit of its main line since which it does
   */
  public record BranchTrace(String name, int commit, boolean main, List<Arrival> arrivals) {
    public BranchTrace {
      arrivals = List.copyOf(arrivals);
    }
  }

  /**
   * Extracted code reaches a branch.
   *
   * @param extraction position in {@link RepositoryLineage#extractions()}
   * @param commit hexadecimal id of the commit
   * @param committed its committer instant
   */
  public record Arrival(int extraction, String commit, Instant committed) {}

  /**
   * A version of a file that defines an environment, a job or a workflow.
   *
   * @param path its path
   * @param commit position of the commit
   * @param sha the commit's hexadecimal id
   * @param written author instant
   * @param landed when it reached the default branch, null when it never did
   * @param mentions what it names that its version before did not
   * @param all everything it names
   */
  public record EnvironmentTrace(
      String path,
      int commit,
      String sha,
      Instant written,
      @Nullable Instant landed,
      List<Mention> mentions,
      List<Mention> all) {
    public EnvironmentTrace {
      mentions = List.copyOf(mentions);
      all = List.copyOf(all);
    }
  }
}
