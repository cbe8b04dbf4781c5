package io.oneteam.collector.statement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages whose statements can be compared. */
public enum Language {
  PYTHON,
  R,
  SQL,
  SCALA,
  JULIA;

  private static final Map<String, Language> NAMES =
      Map.ofEntries(
          Map.entry("python", PYTHON),
          Map.entry("python2", PYTHON),
          Map.entry("python3", PYTHON),
          Map.entry("ipython", PYTHON),
          Map.entry("ipython3", PYTHON),
          Map.entry("pyspark", PYTHON),
          Map.entry("py", PYTHON),
          Map.entry("sage", PYTHON),
          Map.entry("sagemath", PYTHON),
          Map.entry("r", R),
          Map.entry("ir", R),
          Map.entry("sparkr", R),
          Map.entry("sql", SQL),
          Map.entry("bigquery", SQL),
          Map.entry("sparksql", SQL),
          Map.entry("scala", SCALA),
          Map.entry("spark", SCALA),
          Map.entry("jl", JULIA),
          Map.entry("julia", JULIA));

  /** What reports and rows call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a kernel, a magic, a chunk or a file extension; empty when unknown. */
  public static Optional<Language> named(String name) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
  }
}
