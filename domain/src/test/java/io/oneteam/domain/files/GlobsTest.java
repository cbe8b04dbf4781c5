package io.oneteam.domain.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
  @ParameterizedTest
  @CsvSource({
    "*.ipynb,           a/b/c.ipynb,          true",
    "*.ipynb,           c.ipynb.txt,          false",
    "docs,              a/docs/x.py,          true",
    "docs,              docs,                 true",
    "docs,              mydocs/x.py,          false",
    "docs/,             docs/x,               true",
    "docs/,             docs,                 false",
    "/docs,             docs/x,               true",
    "/docs,             a/docs/x,             false",
    "a/b,               a/b/c.py,             true",
    "a/b,               x/a/b,                false",
    "./a/b,             a/b,                  true",
    "a/*.py,            a/x.py,               true",
    "a/*.py,            a/b/x.py,             false",
    "a/**/x.py,         a/x.py,               true",
    "a/**/x.py,         a/b/c/x.py,           true",
    "**/x.py,           x.py,                 true",
    "**/prod/**,        deploy/prod/a.yaml,   true",
    "**/prod/**,        prod,                 false",
    "a/**,              a/b,                  true",
    "a/**,              a,                    false",
    "**,                any/thing,            true",
    "t?st.py,           test.py,              true",
    "v[0-9].py,         v7.py,                true",
    "v[!0-9].py,        v7.py,                false",
    "a\\*.py,           a*.py,                true",
    "a\\*.py,           ab.py,                false",
    "*.py,              A.PY,                 false",
  })
  void matchesLikeGitignore(String glob, String path, boolean expected) {
    assertThat(Globs.of(glob).matches(path)).isEqualTo(expected);
  }

  @Test
  void theLastGlobThatMatchesDecides() {
    Globs globs = Globs.of("docs/", "!docs/keep.md");
    assertThat(globs.matches("docs/a.md")).isTrue();
    assertThat(globs.matches("docs/keep.md")).isFalse();
  }

  @Test
  void noGlobsTakeInNothing() {
    assertThat(Globs.of().matches("a")).isFalse();
    assertThat(Globs.of().isEmpty()).isTrue();
  }

  @Test
  void aBlankGlobIsRefusedInASentence() {
    assertThatThrownBy(() -> Globs.of("a", " ")).hasMessageContaining("blank glob");
  }

  @Test
  void hostileGlobsEndSoon() {
    Globs globs = Globs.of("**/a/".repeat(300) + "x", "*a".repeat(300) + "b");
    assertThat(globs.matches("a/".repeat(2000) + "y")).isFalse();
    assertThat(globs.matches("a".repeat(4000))).isFalse();
  }
}
