package io.oneteam.analyzer.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSignsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/fit.ipynb",
        "a/docs/guide/fit.ipynb",
        "site/_sources/fit.ipynb",
        "vignettes/fares.Rmd",
        "notebooks/00_quick_start/fares.ipynb",
        "07-Tutorials/fares.ipynb",
        "scenarios/PyCon2024-tutorial/step1.ipynb",
        "tutorial_notebooks/fares.ipynb",
        "notebooks/sample_notebooks/fares.ipynb",
        "tutorial.ipynb",
        "01_demo_of_fares.ipynb",
        "nb/example-fares.ipynb",
        "nb/fares_tutorial.ipynb",
        "nb/quickstart_fares.ipynb",
        "scratch/fares.ipynb",
        "nb/scratch.ipynb"
      })
  void aLessonIsToldByItsFolderOrName(String path) {
    assertThat(PathSigns.teaches(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nb/doc_similarity.ipynb",
        "doc_classification/train.ipynb",
        "nb/sample_size.ipynb",
        "template_matching/train.ipynb",
        "nb/adversarial_examples.ipynb",
        "bert_from_scratch/train.ipynb",
        "democracy/turnout.ipynb",
        "nb/of_course.ipynb",
        "nb/2020.ipynb"
      })
  void wordsOfAModelsTradeAreNoLesson(String path) {
    assertThat(PathSigns.teaches(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests/visuals/courts.Rmd", "pkg/test/fares.ipynb"})
  void aTestIsToldByItsFolder(String path) {
    assertThat(PathSigns.tests(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab_test_model/fit.ipynb", "latest/fit.ipynb", "nb/tests.ipynb"})
  void aFolderThatIsMoreThanTestsIsNone(String path) {
    assertThat(PathSigns.tests(path)).isFalse();
  }
}
