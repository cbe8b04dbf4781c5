package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Signs;
import java.util.HashMap;
import java.util.Map;

/** Counts calls that tell what kind of work code does. */
final class CallSigns {
  private enum Sign {
    TRAINS(
        "fit fit_transform partial_fit fit_generator train train_model fine_tune finetune backward"
            + " cross_val_score cross_validate cross_val_predict GridSearchCV RandomizedSearchCV"
            + " BayesSearchCV train_test_split fit_resample minimize lm glm gam lmer randomForest"
            + " ranger train_on_batch fmin MCMC NUTS sampling stan brm keras_fit fit! train!"
            + " CrossValidator TrainValidationSplit auto_arima Prophet Trainer create_study"),
    PREDICTS(
        "predict predict_proba predict_log_proba transform forecast inference evaluate score"
            + " predict_generator decision_function predict_on_batch augment predict! accuracy_score"
            + " mean_squared_error roc_auc_score f1_score confusion_matrix classification_report"
            + " mean_absolute_error r2_score"),
    FEATURES(
        "merge groupby join get_dummies pivot pivot_table rolling shift agg fillna assign withColumn"
            + " groupBy mutate summarise summarize left_join inner_join full_join group_by cut qcut"
            + " resample OneHotEncoder LabelEncoder StandardScaler MinMaxScaler OrdinalEncoder"
            + " ColumnTransformer TfidfVectorizer CountVectorizer VectorAssembler StringIndexer"
            + " concat melt pivot_wider pivot_longer dropna drop_duplicates interpolate leftjoin"
            + " combine tokenize Tokenizer SMOTE PCA"),
    PLOTS(
        "plot scatter hist bar barh boxplot figure subplots ggplot barplot heatmap lineplot imshow"
            + " countplot distplot histplot pairplot scatterplot plot_ly geom_line geom_point pie"
            + " violinplot show savefig fill_between displot catplot plot! scatter!"),
    EXPLORES(
        "head tail describe info value_counts nunique unique corr isnull isna glimpse str summary"
            + " display View sample printSchema show_versions skim profile_report ProfileReport"),
    READS(
        "read_csv read_parquet read_excel read_sql read_json read_table read_pickle read_feather"
            + " read_hdf read_sql_query read_gbq load_dataset open_dataset open_mfdataset fread"
            + " readRDS read_xlsx read_delim loadtxt genfromtxt read_file dbGetQuery read_sas"
            + " open_zarr parquet table"),
    WRITES(
        "to_csv to_parquet to_pickle to_sql to_excel to_json to_feather to_hdf to_gbq dump save"
            + " save_model save_weights log_model saveAsTable write_csv saveRDS savez writeRDS"
            + " write_parquet to_netcdf to_zarr fwrite register_model insertInto"),
    ASSERTS("assert_frame_equal assertEqual assertTrue expect_equal expect_true test_that raises");

    private final String calls;

    Sign(String calls) {
      this.calls = calls;
    }
  }

  private static final Map<String, Sign> CALLS = new HashMap<>();
  private static final int LONGEST = 28;

  static {
    for (Sign sign : Sign.values()) {
      for (String call : sign.calls.split(" ")) {
        CALLS.put(call, sign);
      }
    }
  }

  private final int[] counts = new int[Sign.values().length];

  /** Counts the calls of one statement. */
  void read(Tokens tokens) {
    if (tokens.is(0, "assert")) {
      counts[Sign.ASSERTS.ordinal()]++;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.is(i + 1, '(')
          && tokens.isName(i)
          && tokens.end(i) - tokens.start(i) <= LONGEST
          && !tokens.is(i - 1, "def")) {
        Sign sign = CALLS.get(tokens.text(i));
        if (sign != null) {
          counts[sign.ordinal()]++;
        }
      }
    }
  }

  Signs signs() {
    return new Signs(
        counts[Sign.TRAINS.ordinal()],
        counts[Sign.PREDICTS.ordinal()],
        counts[Sign.FEATURES.ordinal()],
        counts[Sign.PLOTS.ordinal()],
        counts[Sign.EXPLORES.ordinal()],
        counts[Sign.READS.ordinal()],
        counts[Sign.WRITES.ordinal()],
        counts[Sign.ASSERTS.ordinal()]);
  }
}
