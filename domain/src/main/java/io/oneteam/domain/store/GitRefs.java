package io.oneteam.domain.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of refs. */
final class GitRefs {
  private static final List<String> BRANCHES = List.of("refs/heads/", "refs/remotes/");
  private static final String TAGS = "refs/tags/";

  private GitRefs() {}

  /** A ref whose history is read; {@code commit} in hexadecimal, empty for none. */
  record Ref(String name, String commit, boolean annotated, @Nullable Instant tagged) {
    boolean tag() {
      return name.startsWith(TAGS);
    }

    boolean branch() {
      return BRANCHES.stream().anyMatch(name::startsWith);
    }

    String shortName() {
      return tag() ? name.substring(TAGS.length()) : name.replaceFirst("^refs/[^/]+/", "");
    }
  }

  /** Refs of a repository whose history is read, by name. */
  static List<Ref> read(Store store, int repository) {
    return store
        .jdbc()
        .sql(
            "SELECT name, commit_sha, annotated, tagged_at FROM git_ref"
                + " WHERE repository = ? AND followed ORDER BY position")
        .param(repository)
        .query(
            (row, n) -> {
              byte[] commit = row.getBytes(2);
              Long tagged = row.getObject(4, Long.class);
              return new Ref(
                  row.getString(1),
                  commit == null ? "" : HexFormat.of().formatHex(commit),
                  row.getBoolean(3),
                  tagged == null ? null : Instant.ofEpochSecond(tagged));
            })
        .list();
  }

  /** Full name of the ref that is read as the default branch; empty for none. */
  static String defaultRef(Store store, int repository) {
    return store
        .jdbc()
        .sql("SELECT COALESCE(default_ref, '') FROM git_repository WHERE id = ?")
        .param(repository)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
