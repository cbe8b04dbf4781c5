package io.oneteam.domain.files;

import static io.oneteam.domain.files.PathRule.in;
import static io.oneteam.domain.files.PathRule.named;
import static io.oneteam.domain.history.FileKind.CODE;
import static io.oneteam.domain.history.FileKind.CONFIGURATION;
import static io.oneteam.domain.history.FileKind.DATA_PIPELINE;
import static io.oneteam.domain.history.FileKind.DOCUMENTATION;
import static io.oneteam.domain.history.FileKind.INFRASTRUCTURE;
import static io.oneteam.domain.history.FileKind.MODEL_CODE;
import static io.oneteam.domain.history.FileKind.NOTEBOOK;
import static io.oneteam.domain.history.FileKind.OTHER;
import static io.oneteam.domain.history.FileKind.SERVICE;
import static io.oneteam.domain.history.FileKind.TEST;
import static io.oneteam.domain.history.FileKind.USER_INTERFACE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that tell a file's kind; the first that matches decides. Names are lower case. */
final class Catalogue {
  private static final List<String> ANY = words("*");

  /** Languages of models and of what feeds and serves them. */
  private static final List<String> MODEL_SOURCE = words("*.py *.pyx *.r *.jl *.scala");

  private static final List<String> SCRIPT_SOURCE =
      words("*.js *.mjs *.cjs *.ts *.mts *.dart *.elm");

  private static final List<String> OTHER_SOURCE =
      words(
          """
              *.java *.kt *.go *.rs *.c *.cc *.cpp *.cxx *.h *.hpp *.cs *.rb *.php *.swift *.m
              *.mm *.cu *.f90 *.ex *.exs *.clj *.hs *.lua *.pl *.pm *.groovy *.fs *.ml *.zig
              *.mojo
              """);

  private static final List<String> SOURCE = join(MODEL_SOURCE, OTHER_SOURCE, SCRIPT_SOURCE);

  static final Set<String> VENDORED =
      setOf(
          """
              node_modules vendor vendored _vendor third_party third-party thirdparty 3rdparty
              site-packages bower_components .venv venv dist __pycache__ .ipynb_checkpoints
              generated .eggs
              """);

  /** Where importable source is shown, tried or thrown away rather than shipped. */
  static final Set<String> UNSHIPPED =
      setOf(
          """
              example examples sample samples tutorial tutorials demo demos quickstart
              quick_start playground sandbox scratch tmp temp archive archived benchmark
              benchmarks
              """);

  /** Extensions of importable source in which a model's code can live on. */
  static final Set<String> IMPORTABLE = setOf("py pyx r jl scala java kt go rs cpp cc cs");

  /** Never part of a package although importable by their name. */
  static final Set<String> TOOLING =
      setOf(
          """
              setup.py conf.py noxfile.py fabfile.py wscript.py versioneer.py
              """);

  static final List<PathRule> RULES =
      List.of(
          // Written by nobody here.
          in(OTHER, List.copyOf(VENDORED), ANY),
          named(
              OTHER,
              words(
                  """
              *.lock package-lock.json pnpm-lock.yaml go.sum *.min.js *.min.css *.map *_pb2.py
              *_pb2_grpc.py *.pb.go *.snap
              """)),
          named(NOTEBOOK, words("*.ipynb *.rmd *.qmd *.zpln")),
          // Tests.
          in(
              TEST,
              words(
                  """
              test tests __tests__ spec specs e2e testdata fixtures integration_tests
              integration-tests test_data
              """),
              ANY),
          named(
              TEST,
              words(
                  """
              conftest.py test_*.* test-*.r *_test.* *_tests.* *.test.* *.spec.* *test.java
              *tests.java *it.java *test.kt *test.scala *spec.scala pytest.ini tox.ini
              codecov.yml codecov.yaml .coveragerc
              """)),
          // Infrastructure and deployment.
          named(
              INFRASTRUCTURE,
              words(
                  """
              dockerfile dockerfile.* *.dockerfile containerfile .dockerignore docker-compose*
              compose.yml compose.yaml *.tf *.tfvars *.hcl *.bicep *.nomad jenkinsfile
              jenkinsfile.* .gitlab-ci.yml azure-pipelines* .travis.yml appveyor.yml
              cloudbuild.y*ml buildspec.y*ml bitbucket-pipelines.yml skaffold.yaml
              helmfile.yaml chart.yaml kustomization.y*ml procfile serverless.y*ml
              databricks.yml vagrantfile cloudformation*
              """)),
          in(INFRASTRUCTURE, words("charts"), words("*.yaml *.yml *.tpl")),
          in(
              INFRASTRUCTURE,
              words(
                  """
              .github .circleci .gitlab .buildkite terraform helm k8s kubernetes kustomize
              manifests ansible deploy deployment deployments infra infrastructure docker ci
              .ci iac cdk pulumi argocd prow
              """),
              ANY),
          // Documentation.
          in(DOCUMENTATION, words("doc docs documentation website"), ANY),
          named(
              DOCUMENTATION,
              words(
                  """
              *.md *.rst *.adoc *.asciidoc *.tex *.bib readme* license* changelog* changes*
              contributing* authors* notice* codeowners
              """)),
          // What a user sees and touches.
          named(
              USER_INTERFACE,
              words(
                  """
              *.css *.scss *.sass *.less *.html *.htm *.tsx *.jsx *.vue *.svelte *.astro
              *.storyboard *.xib *.qml
              """)),
          in(
              USER_INTERFACE,
              words(
                  """
              frontend front-end front_end ui webapp web client components pages views
              templates static public storybook
              """),
              SCRIPT_SOURCE),
          in(USER_INTERFACE, words("frontend front-end front_end ui webapp static public"), ANY),
          named(USER_INTERFACE, words("streamlit_*.py *_dashboard.py dashboard.py")),
          // Pipelines, SQL, orchestration.
          named(
              DATA_PIPELINE,
              words(
                  """
              *.sql *.hql *.pig *.sqlx *.dbt dbt_project.yml dvc.yaml *.dvc *_dag.py dag_*.py
              *_pipeline.py pipeline.py pipelines.py etl*.py *_etl.py ingest*.py *.ksql
              prefect.yaml dagster.yaml snakefile *.smk *.nf great_expectations.yml
              """)),
          in(
              DATA_PIPELINE,
              words(
                  """
              dags airflow dbt etl elt ingest ingestion extract loaders pipeline pipelines
              data_pipeline data_pipelines data-pipelines warehouse transform transforms
              transformations flows jobs spark beam kafka streaming macros migrations
              data_processing preprocessing
              """),
              join(SOURCE, words("*.yaml *.yml"))),
          // Code that trains, predicts or builds features.
          named(
              MODEL_CODE,
              joinNames(
                  """
              train* *_train *_training predict* *_predict* model models *_model *_models
              model_* feature* *_features fit* forecast* *_forecast* *classifier *regressor
              *_estimator* evaluat* hyperparam* *_tuning embedding* loss* metrics
              """)),
          in(
              MODEL_CODE,
              words(
                  """
              model models modelling modeling train training trainer trainers inference
              predict prediction features feature_engineering ml learning estimators
              forecasting networks layers losses metrics evaluation experiments recommender
              nlp vision
              """),
              MODEL_SOURCE),
          in(DATA_PIPELINE, words("data dataset datasets"), MODEL_SOURCE),
          // Services and interfaces between programs.
          named(
              SERVICE,
              words(
                  """
              *.proto *.graphql *.gql *.thrift *.avsc openapi* swagger* *.wsdl *controller.*
              *_api.py api.py server.* *_server.* app.py main.go routes.* router.* *_handler.*
              wsgi.py asgi.py
              """)),
          in(
              SERVICE,
              words(
                  """
              api apis service services server backend back-end controllers routers routes
              endpoints handlers rest grpc microservices serving gateway middleware apiserver
              """),
              SOURCE),
          named(CODE, join(SOURCE, words("*.sh *.bash *.ps1 *.bat"))),
          named(
              CONFIGURATION,
              words(
                  """
              *.yaml *.yml *.toml *.ini *.cfg *.conf *.properties *.env .env*
              requirements*.txt constraints*.txt package.json tsconfig*.json *.gradle pom.xml
              makefile makefile.* *.mk cmakelists.txt *.cmake go.mod pipfile description
              namespace *.rproj .gitignore .gitattributes .gitmodules .*rc .flake8
              .editorconfig .mailmap manifest.in *.bzl build.bazel build workspace *.sbt
              meson.build config*.json *.config.json renovate.json .*ignore *.bazel
              """)));

  private Catalogue() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static Set<String> setOf(String text) {
    return Set.copyOf(words(text));
  }

  @SafeVarargs
  private static List<String> join(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  /** Such names in every language of models. */
  private static List<String> joinNames(String names) {
    return words(names).stream()
        .flatMap(name -> MODEL_SOURCE.stream().map(extension -> name + extension.substring(1)))
        .toList();
  }
}
