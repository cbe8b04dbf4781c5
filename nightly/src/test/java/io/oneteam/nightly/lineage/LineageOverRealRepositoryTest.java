package io.oneteam.nightly.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.modelling.FoundModels;
import io.oneteam.analyzer.modelling.StoredModels;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How code really moves, from files in a git repository to models in the store. */
class LineageOverRealRepositoryTest {
  private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");

  @TempDir Path folder;
  private int day;

  private static String notebook(String... cells) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String cell : cells) {
      all.add(
          Map.of(
              "cell_type", "code",
              "execution_count", 1,
              "metadata", Map.of(),
              "outputs", List.of(),
              "source", List.of(cell)));
    }
    return JsonMapper.builder()
        .build()
        .writeValueAsString(
            Map.of("cells", all, "metadata", Map.of(), "nbformat", 4, "nbformat_minor", 5));
  }

  private void commit(Git git, String message, Map<String, String> files)
      throws IOException, GitAPIException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = git.getRepository().getWorkTree().toPath().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    git.add().addFilepattern(".").call();
    PersonIdent person =
        new PersonIdent(
            "Ada Example", "ada@example.org", START.plus(day++, ChronoUnit.DAYS), ZoneOffset.UTC);
    git.commit().setMessage(message).setAuthor(person).setCommitter(person).setSign(false).call();
  }

  private FoundModels night(Store store, Path repository) {
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            null,
            List.of(),
            List.of(
                new RepositorySettings(
                    repository.toString(), null, "shop", List.of(), List.of(), null, false)),
            none.jira(),
            null,
            List.of(),
            none.files(),
            none.milestones(),
            List.of(),
            none.disciplines(),
            none.inference(),
            none.period(),
            none.privacy(),
            none.zone(),
            none.reports());
    GitSources.of(settings, folder, store, new NotebookReader(new ContentStore(store)))
        .forEach(source -> source.collect(Progress.silent()));
    return new StoredModels(store, settings)
        .find(
            "team",
            START.plus(100, ChronoUnit.DAYS),
            new GitHistory(store).repositories(),
            List.of(),
            List.of(),
            List.of());
  }

  @Test
  void codeIsFollowedThroughWhateverHappensToItOnTheWay() throws IOException, GitAPIException {
    Path work = folder.resolve("work");
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call();
        Store store = Store.open(StoreLocation.inHome(folder))) {
      commit(git, "start", Map.of("README.md", "shop\n"));
      commit(
          git,
          "notebooks",
          Map.of(
              "nb/black.ipynb",
              notebook(
                  "prices = load_prices('prices.csv', index = 'day')\n"
                      + "weekly = prices.groupby(['shop','week']).agg({'price':'mean'})\n"
                      + "spread = weekly['price'].max() - weekly['price'].min()\n"
                      + "limit = spread * 0.25 + weekly['price'].median()\nplot(limit)"),
              "nb/method.ipynb",
              notebook(
                  "def forecast(series, horizon):\n"
                      + "    level = series.rolling(horizon).mean().iloc[-1]\n"
                      + "    slope = np.polyfit(range(horizon), series[-horizon:], 1)[0]\n"
                      + "    return [level + slope * step for step in range(1, horizon + 1)]\n"
                      + "forecast(sales, 7)\nsales.shape"),
              "nb/main.ipynb",
              notebook(
                  "raw = pd.read_parquet(BUCKET + '/orders.parquet')\n"
                      + "orders = raw[raw['status'].isin(['paid', 'sent'])]",
                  "basket = orders.groupby('customer')['amount'].sum().reset_index()\n"
                      + "basket.to_parquet(BUCKET + '/basket.parquet', index=False)\nbasket.head()"),
              "nb/données d'été: 1.ipynb",
              notebook(
                  "temps = read_station(STATION, years=range(1990, 2020))\n"
                      + "warm = temps[temps['celsius'] > temps['celsius'].quantile(0.9)]\n"
                      + "spells = warm.index.to_series().diff().dt.days.ne(1).cumsum()\n"
                      + "longest = spells.value_counts().max() + len(warm) * 0\nprint(longest)"),
              "nb/paired.ipynb",
              notebook(
                  "#| export\ndef score(a, b, c):\n    return a * b + c - min(a, b, c)\n"
                      + "x = score(1, 2, 3) + score(4, 5, 6)\ny = score(x, x, 9) * 100 - 1\n"
                      + "z = max(x, y, score(7, 7, 7)) / 3\nw = z + 1")));
      commit(
          git,
          "modules",
          Map.of(
              "shop/limits.py",
              "def limit(path):\n"
                  + "    prices = load_prices(\"prices.csv\", index=\"day\")\n"
                  + "    weekly = prices.groupby([\"shop\", \"week\"]).agg(\n"
                  + "        {\n            \"price\": \"mean\",\n        }\n    )\n"
                  + "    # the spread of a week\n"
                  + "    spread = weekly[\"price\"].max() - weekly[\"price\"].min()\n"
                  + "    limit = spread * 0.25 + weekly[\"price\"].median()\n"
                  + "    return limit\n",
              "shop/forecasting.py",
              "class Forecaster:\n"
                  + "    def predict_ahead(self, series, horizon):\n"
                  + "        \"\"\"Straight on.\"\"\"\n"
                  + "        level = series.rolling(horizon).mean().iloc[-1]\n"
                  + "        slope = np.polyfit(range(horizon), series[-horizon:], 1)[0]\n"
                  + "        return [level + slope * step for step in range(1, horizon + 1)]\n",
              "scripts/baskets.py",
              "def main():\n"
                  + "    raw = pd.read_parquet(BUCKET + '/orders.parquet')\n"
                  + "    orders = raw[raw['status'].isin(['paid', 'sent'])]\n"
                  + "    basket = orders.groupby('customer')['amount'].sum().reset_index()\n"
                  + "    basket.to_parquet(BUCKET + '/basket.parquet', index=False)\n"
                  + "if __name__ == '__main__':\n    main()\n",
              "scripts/summer.py",
              "#!/usr/bin/env python\n# coding: utf-8\n\n# In[1]:\n\n\n"
                  + "temps = read_station(STATION, years=range(1990, 2020))\n"
                  + "warm = temps[temps['celsius'] > temps['celsius'].quantile(0.9)]\n"
                  + "spells = warm.index.to_series().diff().dt.days.ne(1).cumsum()\n"
                  + "longest = spells.value_counts().max() + len(warm) * 0\nprint(longest)\n",
              "shop/paired.py",
              "# AUTOGENERATED! DO NOT EDIT! File to edit: ../nb/paired.ipynb.\n\n"
                  + "def score(a, b, c):\n    return a * b + c - min(a, b, c)\n"
                  + "x = score(1, 2, 3) + score(4, 5, 6)\ny = score(x, x, 9) * 100 - 1\n"
                  + "z = max(x, y, score(7, 7, 7)) / 3\n"));
      git.tag().setName("v1").setSigned(false).call();

      List<Model> models = night(store, work).models();

      assertThat(models)
          .flatExtracting(Model::extractions)
          .extracting(each -> ((Extraction) each).notebook() + " > " + ((Extraction) each).module())
          .containsExactlyInAnyOrder(
              "nb/black.ipynb > shop/limits.py",
              "nb/method.ipynb > shop/forecasting.py",
              "nb/main.ipynb > scripts/baskets.py",
              "nb/données d'été: 1.ipynb > scripts/summer.py");
      Model summer =
          models.stream().filter(each -> each.name().contains("été")).findFirst().orElseThrow();
      assertThat(summer.extractions().get(0).change()).isEqualTo(Change.VERBATIM);
      assertThat(summer.milestones())
          .extracting(Milestone::kind)
          .containsExactly(Milestone.Kind.BORN, Milestone.Kind.EXTRACTED, Milestone.Kind.RELEASED);
      assertThat(night(store, work).models()).isEqualTo(models);
    }
  }
}
