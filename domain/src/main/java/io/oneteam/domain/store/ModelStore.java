package io.oneteam.domain.store;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Models of teams, and what they rest on: the lineage of each repository. */
public final class ModelStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is made anew from a repository's commits and contents. */
  private static final List<String> DERIVED =
      List.of("repository_lineage", "module_index", "content_bundle", ChangePackStore.TABLE);

  private final Store store;

  /** Over an open store. */
  public ModelStore(Store store) {
    this.store = store;
  }

  /** A repository's lineage, if it was computed from just what the key stands for. */
  public Optional<RepositoryLineage> lineage(int repository, String key) {
    return store
        .jdbc()
        .sql("SELECT document FROM repository_lineage WHERE repository = ? AND lineage_key = ?")
        .params(repository, key)
        .query(
            (row, n) -> unpack(row.getBytes("document"), new TypeReference<RepositoryLineage>() {}))
        .optional();
  }

  /**
   * Replaces a repository's lineage. Of teams that share the repository and are analysed at the
   * same time the first one keeps it.
   */
  public void save(int repository, String key, RepositoryLineage lineage) {
    try {
      replace(repository, key, pack(lineage));
    } catch (DuplicateKeyException e) {
      // Another team's analysis was faster. Were it of another key, the next night would say so.
    }
  }

  private void replace(int repository, String key, byte[] document) {
    store.inTransaction(
        () -> {
          store
              .jdbc()
              .sql("DELETE FROM repository_lineage WHERE repository = ?")
              .param(repository)
              .update();
          store
              .jdbc()
              .sql(
                  "INSERT INTO repository_lineage (repository, lineage_key, document)"
                      + " VALUES (?, ?, ?)")
              .params(repository, key, document)
              .update();
        });
  }

  /** Forgets lineages of repositories that are not configured any more, and what they rest on. */
  public void keepOnly(Collection<String> repositories) {
    Set<Integer> gone = new HashSet<>();
    store
        .template()
        .query(
            "SELECT id, name FROM git_repository",
            row -> {
              if (!repositories.contains(row.getString(2))) {
                gone.add(row.getInt(1));
              }
            });
    List<Object[]> rows = gone.stream().map(id -> new Object[] {id}).toList();
    store.inTransaction(
        () -> {
          for (String table : DERIVED) {
            store.template().batchUpdate("DELETE FROM " + table + " WHERE repository = ?", rows);
          }
        });
  }

  /** How many blobs of a repository have been read; part of what its lineage rests on. */
  public long contents(int repository) {
    return store
        .jdbc()
        .sql("SELECT COUNT(*) FROM file_content WHERE repository = ? AND problem <> 'MISSING'")
        .param(repository)
        .query(Long.class)
        .single();
  }

  /** Replaces a team's models. */
  public void save(String team, Instant asOf, List<Model> models) {
    byte[] document = pack(models);
    store.inTransaction(
        () -> {
          store.jdbc().sql("DELETE FROM team_models WHERE team = ?").param(team).update();
          store
              .jdbc()
              .sql("INSERT INTO team_models (team, as_of, document) VALUES (?, ?, ?)")
              .params(team, asOf.toEpochMilli(), document)
              .update();
        });
  }

  /** Teams whose models are known, by name. */
  public List<String> teams() {
    return store
        .jdbc()
        .sql("SELECT team FROM team_models ORDER BY team")
        .query(String.class)
        .list();
  }

  /** A team's models as last found, empty before the first night. */
  public Optional<TeamModels> models(String team) {
    return store
        .jdbc()
        .sql("SELECT as_of, document FROM team_models WHERE team = ?")
        .param(team)
        .query(
            (row, n) ->
                new TeamModels(
                    Instant.ofEpochMilli(row.getLong("as_of")),
                    unpack(row.getBytes("document"), new TypeReference<List<Model>>() {})))
        .optional();
  }

  /**
   * Models as last found.
   *
   * @param asOf as of when
   * @param models the models
   */
  public record TeamModels(Instant asOf, List<Model> models) {
    public TeamModels {
      models = List.copyOf(models);
    }
  }

  private static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      JSON.writeValue(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static <T> T unpack(byte[] document, TypeReference<T> type) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
