package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.Progress;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsAreNoWorkTest {
  private static final Instant END = Instant.ofEpochSecond(4_000_000_000L);
  @TempDir Path folder;

  @Test
  void whatChangesOutputsAloneOrNothingIsHistoryButNoWork() throws IOException {
    try (TestRepository repository = TestRepository.create(folder.resolve("r.git"));
        Store store = Store.open(StoreLocation.inHome(folder))) {
      ObjectId last = null;
      for (Map.Entry<String, Map<String, String>> commit :
          List.of(
              Map.entry("born", Map.of("n.ipynb", notebook("x = f(1)", "Title", ""))),
              Map.entry("run", Map.of("n.ipynb", notebook("x = f(1)", "Title", "1"))),
              Map.entry("empty", Map.of("n.ipynb", notebook("x = f(1)", "Title", "1"))),
              Map.entry("code", Map.of("n.ipynb", notebook("x = f(2)", "Title", "1"))),
              Map.entry("words", Map.of("n.ipynb", notebook("x = f(2)", "Aim", "1"))),
              Map.entry(
                  "run and read", Map.of("n.ipynb", notebook("x = f(2)", "Aim", "2"), "a", "1\n")),
              Map.entry("moved", Map.of("m.ipynb", notebook("x = f(2)", "Aim", "2"), "a", "1\n")),
              Map.entry("broken", Map.of("m.ipynb", "{", "a", "1\n")),
              Map.entry("still", Map.of("m.ipynb", "{{", "a", "1\n")))) {
        last =
            last == null
                ? repository.commit(commit.getKey(), commit.getValue())
                : repository.commit(commit.getKey(), commit.getValue(), last);
      }
      repository.ref("refs/heads/main", last);
      source(repository, store).collect(Progress.silent());
      GitHistory history = new GitHistory(store);
      assertThat(history.commits(List.of(1), END, key -> true))
          .filteredOn(commit -> !commit.work())
          .extracting(Commit::subject)
          .containsExactly("run", "empty");
      assertThat(history.modifications(List.of(1), END, path -> FileKind.OTHER))
          .as("a notebook that only ran beside a file that was written is left out")
          .extracting(Modification::path)
          .containsExactly("n.ipynb", "n.ipynb", "n.ipynb", "a", "m.ipynb", "m.ipynb", "m.ipynb");
    }
  }

  private GitSource source(TestRepository repository, Store store) {
    RepositorySettings settings =
        new RepositorySettings(
            repository.path.toString(), null, "r", List.of(), List.of(), null, false, null);
    Access access = Remotes.access(new ArrayList<>(), Duration.ofSeconds(2), Map.of(), folder);
    NotebookReader contents = new NotebookReader(new ContentStore(store));
    return new GitSource("r", settings, folder.resolve("mirrors"), store, contents, access);
  }

  private static String notebook(String code, String words, String output) {
    return """
        {"cells": [
          {"cell_type": "markdown", "metadata": {}, "source": ["%s"]},
          {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": ["%s"],
           "outputs": [{"output_type": "stream", "name": "stdout", "text": ["%s"]}]}],
         "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
        """
        .formatted(words, code, output);
  }
}
