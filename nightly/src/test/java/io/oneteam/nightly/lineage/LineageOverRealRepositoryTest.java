package io.oneteam.nightly.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How code really moves, from files in a git repository to models in the store. */
class LineageOverRealRepositoryTest {
  @TempDir Path folder;

  @Test
  void codeIsFollowedThroughWhateverHappensToItOnTheWay() throws IOException, GitAPIException {
    try (GitStory story = new GitStory(folder);
        Store store = Store.open(StoreLocation.inHome(folder))) {
      story.commit(Map.of("README.md", "shop\n"));
      story.commit(
          Map.of(
              "nb/black.ipynb",
              GitStory.notebook(
                  "prices = load_prices('prices.csv', index = 'day')\n"
                      + "weekly = prices.groupby(['shop','week']).agg({'price':'mean'})\n"
                      + "spread = weekly['price'].max() - weekly['price'].min()\n"
                      + "limit = spread * 0.25 + weekly['price'].median()\nplot(limit)"),
              "nb/method.ipynb",
              GitStory.notebook(
                  "def forecast(series, horizon):\n"
                      + "    level = series.rolling(horizon).mean().iloc[-1]\n"
                      + "    slope = np.polyfit(range(horizon), series[-horizon:], 1)[0]\n"
                      + "    return [level + slope * step for step in range(1, horizon + 1)]\n"
                      + "forecast(sales, 7)\nsales.shape"),
              "nb/main.ipynb",
              GitStory.notebook(
                  "raw = pd.read_parquet(BUCKET + '/orders.parquet')\n"
                      + "orders = raw[raw['status'].isin(['paid', 'sent'])]",
                  "basket = orders.groupby('customer')['amount'].sum().reset_index()\n"
                      + "basket.to_parquet(BUCKET + '/basket.parquet', index=False)\nbasket.head()"),
              "nb/données d'été: 1.ipynb",
              GitStory.notebook(
                  "temps = read_station(STATION, years=range(1990, 2020))\n"
                      + "warm = temps[temps['celsius'] > temps['celsius'].quantile(0.9)]\n"
                      + "spells = warm.index.to_series().diff().dt.days.ne(1).cumsum()\n"
                      + "longest = spells.value_counts().max() + len(warm) * 0\nprint(longest)"),
              "nb/paired.ipynb",
              GitStory.notebook(
                  "#| export\ndef score(a, b, c):\n    return a * b + c - min(a, b, c)\n"
                      + "x = score(1, 2, 3) + score(4, 5, 6)\ny = score(x, x, 9) * 100 - 1\n"
                      + "z = max(x, y, score(7, 7, 7)) / 3\nw = z + 1")));
      story.commit(
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
      story.git().tag().setName("v1").setSigned(false).call();

      List<Model> models = story.models(store);

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
      assertThat(story.models(store)).isEqualTo(models);
    }
  }
}
