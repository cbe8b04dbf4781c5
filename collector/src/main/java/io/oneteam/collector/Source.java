package io.oneteam.collector;

import java.util.List;

/**
 * One thing to read: a repository, a Jira project, a folder of exports, a file of deployments.
 *
 * <p>The contract: {@link #collect} is incremental and idempotent, commits in pieces of its own,
 * and heals whatever an interrupted night left, so it may simply be called again. It never writes
 * to its source. What it cannot read is counted and said, never dropped silently.
 */
public interface Source {
  /** Unique among all sources; also the partition's name. */
  String name();

  /**
   * Reads what is new into the store, and records balance and quality lines there.
   *
   * @param progress told how far it is
   * @return what was done
   * @throws SourceException when nothing can be read: a sentence for the user
   */
  SourceOutcome collect(Progress progress);

  /** Looks whether it can be read, without reading it. An empty list: all is well. */
  List<String> check();
}
