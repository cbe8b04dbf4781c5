package io.oneteam.domain.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the git source hands to {@link GitStore}. Object ids are raw bytes. */
public final class GitRows {
  private GitRows() {}

  /** A commit that is in the store: its number, its id, its parents' ids one after the other. */
  public record StoredCommit(int id, byte[] sha, byte[] parents, boolean retired) {}

  /** An identity's number and when it acted: epoch seconds, and minutes east of UTC. */
  public record Act(int identity, long at, int offset) {}

  /**
   * A commit with all that hangs on it.
   *
   * @param parents parents' ids one after the other
   * @param encoding the encoding header, null for UTF-8
   * @param bulk whether it is an initial import or a mechanical change of very many files
   */
  public record CommitRow(
      int id,
      byte[] sha,
      byte[] parents,
      Act author,
      Act committer,
      @Nullable String encoding,
      String subject,
      boolean bulk,
      List<TrailerRow> trailers,
      List<String> issueKeys,
      List<ChangeRow> changes,
      List<MissingRow> missing) {}

  /** A trailer; {@code identity} when its text names somebody. */
  public record TrailerRow(String token, String text, @Nullable Integer identity) {}

  /**
   * A change of one path; modes are git's, 0 where there is no file.
   *
   * @param kind git's letter
   * @param path the path's number
   * @param added null for binary content and for what is too large to be read
   */
  public record ChangeRow(
      char kind,
      int path,
      @Nullable Integer previousPath,
      int mode,
      int previousMode,
      byte @Nullable [] blob,
      byte @Nullable [] previousBlob,
      @Nullable Integer added,
      @Nullable Integer deleted) {}

  /** A path and the number it has within its repository. */
  public record PathRow(int id, String path) {}

  /**
   * A ref.
   *
   * @param target the object it names
   * @param commit the commit behind it, null when there is none
   * @param followed whether its history is read
   * @param tagger identity's number, null for a light tag
   * @param taggedAt epoch seconds, null for a light tag
   */
  public record RefRow(
      String name,
      byte[] target,
      byte @Nullable [] commit,
      boolean followed,
      boolean annotated,
      @Nullable Integer tagger,
      @Nullable Long taggedAt) {}

  /** The files of a commit as the difference to the tree before: blob null where one is gone. */
  public record TreeRow(int commit, List<TreeChangeRow> changes) {}

  /** One path's content; null when the file is gone. */
  public record TreeChangeRow(int path, byte @Nullable [] blob) {}

  /** An object that could not be read, and why. */
  public record MissingRow(byte[] object, String reason) {}

  /** An object that a stored commit lacks. */
  public record Lack(int commit, byte[] object, String reason) {}

  /** An identity that .mailmap replaces. */
  public record MailmapRow(int recorded, int proper) {}

  /**
   * What is known of a repository as a whole.
   *
   * @param defaultBranch short name of the default branch
   * @param defaultRef full name of the ref that is read as the default branch
   * @param mergeStyle null where it cannot be told now: what is stored stays
   */
  public record RepositoryRow(
      int id,
      @Nullable String web,
      @Nullable String defaultBranch,
      @Nullable String defaultRef,
      boolean truncated,
      @Nullable String mergeStyle) {}
}
