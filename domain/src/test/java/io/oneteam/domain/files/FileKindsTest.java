package io.oneteam.domain.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.settings.Settings.FileSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {
  private final FileKinds kinds = FileKinds.of(FileSettings.defaults());

  @ParameterizedTest
  @CsvSource({
    "NOTEBOOK,       notebooks/price.ipynb",
    "NOTEBOOK,       docs/tutorial.ipynb",
    "NOTEBOOK,       analysis/report.Rmd",
    "TEST,           tests/test_model.py",
    "TEST,           src/pkg/test_features.py",
    "TEST,           src/test/java/a/FooTest.java",
    "TEST,           web/src/App.test.tsx",
    "INFRASTRUCTURE, Dockerfile",
    "INFRASTRUCTURE, .github/workflows/ci.yml",
    "INFRASTRUCTURE, deploy/production/values.yaml",
    "INFRASTRUCTURE, infra/main.tf",
    "DOCUMENTATION,  README.md",
    "DOCUMENTATION,  docs/conf.py",
    "DATA_PIPELINE,  dbt/models/orders.sql",
    "DATA_PIPELINE,  dags/daily.py",
    "DATA_PIPELINE,  src/pricing/data/load.py",
    "MODEL_CODE,     src/pricing/train.py",
    "MODEL_CODE,     src/pricing/models/gbm.py",
    "MODEL_CODE,     R/forecast.R",
    "SERVICE,        src/pricing/api/views.py",
    "SERVICE,        proto/price.proto",
    "USER_INTERFACE, frontend/src/App.tsx",
    "USER_INTERFACE, app/static/style.css",
    "CODE,           src/pricing/util.py",
    "CODE,           scripts/run.sh",
    "CONFIGURATION,  pyproject.toml",
    "CONFIGURATION,  requirements-dev.txt",
    "OTHER,          data/prices.csv",
    "OTHER,          poetry.lock",
    "OTHER,          web/node_modules/a/index.js",
    "OTHER,          ''",
  })
  void tellsTheKindByThePath(FileKind kind, String path) {
    assertThat(kinds.kindOf(path)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "src/pricing/util.py, true",
    "src/pricing/models/gbm.py, true",
    "R/forecast.R, true",
    "tests/test_a.py, false",
    "docs/conf.py, false",
    "examples/quick.py, false",
    "tmp/x.py, false",
    "vendor/lib/x.py, false",
    "setup.py, false",
    "a.ipynb, false",
    "dbt/orders.sql, false",
    "deployment/score.py, true",
    "webapp/plots/crops.py, true",
  })
  void aModuleIsImportableSourceThatIsShipped(String path, boolean module) {
    assertThat(kinds.isModule(path)).isEqualTo(module);
  }

  @Test
  void theConfigurationOverridesTheCatalogue() {
    FileKinds configured =
        FileKinds.of(
            new FileSettings(
                List.of("cells/*.py"), List.of(), List.of("examples/core/"), List.of("legacy/")));
    assertThat(configured.kindOf("cells/a.py")).isEqualTo(FileKind.NOTEBOOK);
    assertThat(configured.isModule("cells/a.py")).isFalse();
    assertThat(configured.isModule("examples/core/a.py")).isTrue();
    assertThat(configured.kindOf("legacy/train.py")).isEqualTo(FileKind.OTHER);
    assertThat(configured.mayBeNotebook("legacy/train.py")).isFalse();
  }
}
