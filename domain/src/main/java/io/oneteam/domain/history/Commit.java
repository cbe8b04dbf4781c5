package io.oneteam.domain.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit, once per repository.
 *
 * @param id the store's number, unique over all repositories
 * @param repository {@link Repository#id()}
 * @param sha the object id in hexadecimal
 * @param parents store numbers of the parents, first parent first; parents that the repository
 *     lacks (a shallow boundary) are left out
 * @param author identity number of the author
 * @param committer identity number of the committer
 * @param written author instant, never later than the committer's
 * @param committed committer instant
 * @param landed instant at which it reached the default branch: its own committer instant for first
 *     parents, the merge's for branches; null when it never did
 * @param subject first line of the message, at most 2,000 characters
 * @param coAuthors identity numbers from Co-authored-by trailers, without the author
 * @param reviewers identity numbers from Reviewed-by, Acked-by and Approved-by trailers
 * @param issueKeys keys of known Jira projects named by message, branch or merge; in order of
 *     appearance
 * @param work false for merges, bulk changes, initial imports, commits that change nothing or the
 *     outputs of notebooks alone, and what .git-blame-ignore-revs lists: history, not work
 */
public record Commit(
    int id,
    int repository,
    String sha,
    List<Integer> parents,
    int author,
    int committer,
    Instant written,
    Instant committed,
    @Nullable Instant landed,
    String subject,
    List<Integer> coAuthors,
    List<Integer> reviewers,
    List<String> issueKeys,
    boolean work) {

  public Commit {
    parents = List.copyOf(parents);
    coAuthors = List.copyOf(coAuthors);
    reviewers = List.copyOf(reviewers);
    issueKeys = List.copyOf(issueKeys);
  }

  /** Whether it has more than one parent. */
  public boolean merge() {
    return parents.size() > 1;
  }
}
