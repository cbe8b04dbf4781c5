package io.oneteam.domain.history;

/** What a file is for, told by its path (and for notebooks its content). */
public enum FileKind {
  /** Source as cells: Jupyter, Databricks source, R Markdown and their like. */
  NOTEBOOK,
  /** Importable source code that trains, predicts or builds features. */
  MODEL_CODE,
  /** Pipelines, SQL, orchestration, data transformation. */
  DATA_PIPELINE,
  /** Infrastructure and deployment: containers, Terraform, Kubernetes, CI. */
  INFRASTRUCTURE,
  /** Services and interfaces between programs. */
  SERVICE,
  /** What a user sees and touches: front-end code and styles. */
  USER_INTERFACE,
  /** Other importable source code. */
  CODE,
  TEST,
  CONFIGURATION,
  DOCUMENTATION,
  /** Data, pictures, locks and everything else. */
  OTHER
}
