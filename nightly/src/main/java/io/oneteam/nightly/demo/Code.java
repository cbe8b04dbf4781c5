package io.oneteam.nightly.demo;

import java.util.ArrayList;
import java.util.List;

/** Writes a model's made-up Python: cells for its notebook, functions for its module. */
final class Code {
  private Code() {}

  /**
   * A notebook's code cells.
   *
   * @param version grows with the study: each step adds a line to the features
   */
  static List<String> cells(Plan plan, int version) {
    String slug = plan.slug();
    List<String> cells = new ArrayList<>();
    cells.add(
        "import pandas as pd\nfrom sklearn.ensemble import GradientBoostingRegressor\n"
            + "from sklearn.model_selection import train_test_split");
    cells.add(
        "raw = pd.read_parquet('s3://demo-lake/%s/%s.parquet')\nraw.describe()"
            .formatted(slug, plan.nouns().get(0)));
    cells.add(features(plan, version));
    if (version > 0) {
      cells.add(training(plan));
      cells.add(evaluation(plan));
      cells.add(
          "table = build_%1$s_features(raw)\nmodel = train_%1$s(table, table['%1$s_target'])\n"
                  .formatted(slug)
              + "print(evaluate_%s(model, table))".formatted(slug));
    }
    return cells;
  }

  /** The function that builds features; one line more with each version. */
  static String features(Plan plan, int version) {
    List<String> nouns = plan.nouns();
    StringBuilder code =
        new StringBuilder("def build_%s_features(frame):\n".formatted(plan.slug()));
    code.append(
        "    frame = frame.dropna(subset=['%s', '%s'])\n".formatted(nouns.get(0), nouns.get(1)));
    for (String noun : nouns) {
      code.append("    frame['%1$s_log'] = frame['%1$s'].clip(lower=1).pow(0.5)\n".formatted(noun));
    }
    for (int i = 0; i < version; i++) {
      code.append(
          "    frame['%1$s_by_%2$s_%3$d'] = frame['%1$s'].rolling(%4$d).mean() / frame['%2$s'].clip(lower=%5$d)\n"
              .formatted(nouns.get(i % 4), nouns.get((i + 1 + i / 4) % 4), i, 3 + i, 1 + i));
    }
    return code.append("    return frame").toString();
  }

  static String training(Plan plan) {
    List<String> n = plan.nouns();
    return """
        def train_%1$s(features, target):
            fitted = GradientBoostingRegressor(n_estimators=%2$d, max_depth=%3$d, subsample=0.8)
            columns = ['%4$s_log', '%5$s_log', '%6$s_log']
            known, held, wanted, hidden = train_test_split(features[columns], target, test_size=0.2)
            fitted.fit(known, wanted)
            return fitted"""
        .formatted(
            plan.slug(),
            100 + 10 * plan.name().length(),
            2 + plan.name().length() % 4,
            n.get(0),
            n.get(1),
            n.get(2));
  }

  static String evaluation(Plan plan) {
    return """
        def evaluate_%1$s(model, holdout):
            guess = model.predict(holdout[['%2$s_log', '%3$s_log']])
            gap = (guess - holdout['%1$s_target']).abs()
            return {'%2$s_error': gap.median(), '%3$s_worst': gap.max(), 'rows': len(holdout)}"""
        .formatted(plan.slug(), plan.nouns().get(0), plan.nouns().get(1));
  }

  /** The module that the notebook's functions move into. */
  static String module(Plan plan, int version) {
    return "\"\"\""
        + plan.name()
        + ", taken out of its notebook.\"\"\"\nfrom sklearn.ensemble import"
        + " GradientBoostingRegressor\nfrom sklearn.model_selection import train_test_split\n\n\n"
        + features(plan, version).replace('\'', '"')
        + "\n\n\n"
        + training(plan).replace('\'', '"')
        + "\n\n\n"
        + evaluation(plan)
        + "\n";
  }

  static String test(Plan plan) {
    return """
        from pricing.models.%1$s import build_%1$s_features


        def test_%1$s_keeps_rows():
            assert build_%1$s_features is not None
        """
        .formatted(plan.slug());
  }

  static String pipeline(Plan plan, int version) {
    return """
        -- Features of %1$s, step %2$d (made up)
        CREATE OR REPLACE TABLE features.%3$s AS
        SELECT vehicle_id, %4$s, SUM(%5$s) AS %5$s_sum
        FROM lake.%3$s WHERE step >= %2$d GROUP BY vehicle_id, %4$s;
        """
        .formatted(plan.name(), version, plan.slug(), plan.nouns().get(0), plan.nouns().get(1));
  }

  static String service(Plan plan, int version) {
    return """
        from fastapi import APIRouter

        router = APIRouter(prefix="/%1$s")


        @router.post("/price")
        def price_%1$s(request: dict) -> dict:
            return {"model": "%1$s", "revision": %2$d}
        """
        .formatted(plan.slug(), version);
  }

  static String deployment(Plan plan, String version) {
    return """
        model: %s
        image: pricing-models
        version: %s
        replicas: 2
        """
        .formatted(plan.slug(), version);
  }
}
