package io.oneteam.collector.notebook;

import io.oneteam.domain.lineage.FileContent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files are worth reading, told by their paths. */
final class Wanted {
  private static final Set<String> FOREIGN =
      Set.of(
          "node_modules",
          "vendor",
          "third_party",
          "thirdparty",
          "site-packages",
          "dist-packages",
          ".ipynb_checkpoints",
          "__pycache__",
          ".venv",
          "venv",
          ".tox",
          ".eggs",
          ".git",
          "renv",
          "packrat",
          "bower_components",
          "_vendor");
  private static final Set<String> NOTEBOOKS = Set.of("ipynb", "rmd", "qmd", "zpln");
  private static final Set<String> PROSE = Set.of("md", "myst");
  private static final Set<String> MODULES = Set.of("py", "r", "jl", "scala", "sql");
  private static final Set<String> SETTINGS =
      Set.of(
          "yml",
          "yaml",
          "json",
          "toml",
          "tf",
          "tfvars",
          "hcl",
          "env",
          "cfg",
          "ini",
          "properties",
          "conf",
          "sh",
          "jsonnet",
          "tpl",
          "groovy",
          "cron",
          "txt");
  private static final Set<String> PLACES =
      Set.of(
          "deploy",
          "deploys",
          "deployment",
          "deployments",
          "env",
          "envs",
          "environment",
          "environments",
          "k8s",
          "kubernetes",
          "helm",
          "charts",
          "manifests",
          "overlays",
          "kustomize",
          "infra",
          "infrastructure",
          "terraform",
          "ops",
          "gitops",
          "argocd",
          "airflow",
          "dags",
          "jobs",
          "workflows",
          "pipelines",
          "schedules",
          "bundles",
          "prod",
          "production",
          "staging",
          "stage",
          "resources",
          "orchestration",
          ".azure",
          ".azuredevops",
          ".circleci",
          "release",
          "releases",
          "cd",
          "ci");
  private static final List<String> NAMES =
      List.of(
          "dockerfile",
          "jenkinsfile",
          "docker-compose",
          "databricks.y",
          "bundle.y",
          "azure-pipelines",
          ".gitlab-ci",
          "bitbucket-pipelines",
          ".travis.y",
          "cloudbuild",
          "serverless.y",
          "procfile",
          "crontab",
          "kustomization",
          "mlproject",
          "dbt_project",
          "prefect.y",
          "dvc.y",
          "skaffold",
          "app.yaml",
          "helmfile",
          "buildspec",
          "appspec",
          "dbx",
          "values",
          "fly.toml",
          "makefile");

  private Wanted() {}

  /** What a file may be, null when it is of no interest; a notebook only its content can tell. */
  static @Nullable Kind kind(String path) {
    String[] parts = path.split("/", -1);
    boolean deployed = false;
    for (int i = 0; i < parts.length - 1; i++) {
      if (FOREIGN.contains(parts[i])) {
        return null;
      }
      deployed |= PLACES.contains(parts[i].toLowerCase(Locale.ROOT));
    }
    String name = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    String extension = Blob.extension(path);
    if (NOTEBOOKS.contains(extension) || PROSE.contains(extension) || name.equals("note.json")) {
      return Kind.NOTEBOOK;
    }
    if (MODULES.contains(extension)) {
      return Kind.MODULE;
    }
    boolean named = NAMES.stream().anyMatch(name::startsWith) || extension.equals("tf");
    boolean setting = SETTINGS.contains(extension) || extension.isEmpty();
    return named || (deployed && setting && !locked(name)) ? Kind.ENVIRONMENT : null;
  }

  private static boolean locked(String name) {
    return name.contains("lock") || name.startsWith("licen") || name.startsWith("requirements");
  }
}
