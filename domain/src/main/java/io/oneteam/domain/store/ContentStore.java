package io.oneteam.domain.store;

import io.oneteam.domain.lineage.ContentCodec;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the blobs of each repository hold; each blob is read once and kept. Safe for threads. */
public final class ContentStore {
  private static final int BATCH = 500;

  /** What an earlier version wrote is as good as unknown. */
  private static final String READABLE = " AND SUBSTRING(content FROM 1 FOR 1) = ?";

  private static final byte[] NOTHING = new byte[8];

  private static final byte[] VERSION = {ContentCodec.VERSION};
  private final Store store;

  /** Over an open store. */
  public ContentStore(Store store) {
    this.store = store;
  }

  /**
   * Saves contents, replacing what was kept of the same blobs, in one transaction (joining an open
   * one).
   *
   * @param repository repository's number
   */
  public void save(int repository, Collection<FileContent> contents) {
    Map<String, FileContent> once = new HashMap<>();
    contents.forEach(content -> once.put(content.blob(), content));
    List<Object[]> keys = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (FileContent content : once.values()) {
      Problem problem = content.problem();
      keys.add(new Object[] {repository, content.blob()});
      rows.add(
          new Object[] {
            repository,
            content.blob(),
            content.kind().name(),
            problem == null ? "" : problem.name(),
            ContentCodec.encode(content)
          });
    }
    store.inTransaction(
        () -> {
          store
              .template()
              .batchUpdate("DELETE FROM file_content WHERE repository = ? AND blob = ?", keys);
          store
              .template()
              .batchUpdate(
                  "INSERT INTO file_content (repository, blob, kind, problem, content)"
                      + " VALUES (?, ?, ?, ?, ?)",
                  rows);
        });
  }

  /** Whether contents of a repository are kept at all. */
  public boolean any(int repository) {
    return store
        .jdbc()
        .sql("SELECT 1 FROM file_content WHERE repository = ? FETCH FIRST 1 ROW ONLY")
        .param(repository)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Which of these blobs need not be read again: kept ones but those that were missing or that an
   * earlier version read.
   */
  public Set<String> known(int repository, Collection<String> blobs) {
    Set<String> known = new HashSet<>();
    for (List<String> part : parts(blobs)) {
      among("f.blob", part, repository, " AND f.problem <> 'MISSING'")
          .query(String.class)
          .list()
          .forEach(known::add);
    }
    return known;
  }

  /** Contents of these blobs, as far as they are kept, by blob id. */
  public Map<String, FileContent> load(int repository, Collection<String> blobs) {
    ContentCodec codec = new ContentCodec();
    Map<String, FileContent> contents = new HashMap<>();
    for (List<String> part : parts(blobs)) {
      among("f.blob, f.content", part, repository, "")
          .query(
              row -> {
                String blob = row.getString("blob");
                contents.put(blob, codec.decode(blob, row.getBytes("content")));
              });
    }
    return contents;
  }

  /** Finds each blob by its key; H2 would compare every row of the repository with an IN list. */
  private JdbcClient.StatementSpec among(
      String columns, List<String> blobs, int repository, String condition) {
    String wanted = String.join(",", Collections.nCopies(blobs.size(), "(CAST(? AS VARCHAR(64)))"));
    return store
        .jdbc()
        .sql(
            "SELECT "
                + columns
                + " FROM (VALUES "
                + wanted
                + ") AS wanted(blob) JOIN file_content f ON f.blob = wanted.blob"
                + " WHERE f.repository = ? AND SUBSTRING(f.content FROM 1 FOR 1) = ?"
                + condition)
        .params(Stream.concat(blobs.stream(), Stream.of(repository, VERSION)).toList());
  }

  /** Blobs of a repository of one kind, as far as they could be found. */
  public Set<String> blobs(int repository, Kind kind) {
    return new HashSet<>(
        store
            .jdbc()
            .sql(
                "SELECT blob FROM file_content"
                    + " WHERE repository = ? AND kind = ? AND problem <> 'MISSING'")
            .params(repository, kind.name())
            .query(String.class)
            .list());
  }

  /**
   * Hashes of what was written in the cells of notebooks whose format holds outputs too, by blob;
   * see {@link ContentCodec#encode}.
   */
  Map<String, byte[]> written(int repository) {
    Map<String, byte[]> written = new HashMap<>();
    store
        .template()
        .query(
            "SELECT blob, SUBSTRING(content FROM 2 FOR 8) AS written FROM file_content"
                + " WHERE repository = ? AND kind = 'NOTEBOOK' AND problem = ''"
                + READABLE,
            row -> {
              byte[] hash = row.getBytes("written");
              if (!Arrays.equals(hash, NOTHING)) {
                written.put(row.getString("blob"), hash);
              }
            },
            repository,
            VERSION);
    return written;
  }

  /** How many blobs have which problem. */
  public Map<Problem, Integer> problems(int repository) {
    Map<Problem, Integer> counts = new EnumMap<>(Problem.class);
    store
        .jdbc()
        .sql(
            "SELECT problem, COUNT(*) AS blobs FROM file_content"
                + " WHERE repository = ? AND problem <> '' GROUP BY problem")
        .param(repository)
        .query(
            row -> {
              counts.put(Problem.valueOf(row.getString("problem")), row.getInt("blobs"));
            });
    return counts;
  }

  private static List<List<String>> parts(Collection<String> blobs) {
    List<String> all = List.copyOf(new HashSet<>(blobs));
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      parts.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return parts;
  }
}
