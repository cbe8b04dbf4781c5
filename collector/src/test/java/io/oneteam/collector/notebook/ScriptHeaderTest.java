package io.oneteam.collector.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts may name their interpreter and encoding before jupytext's header. */
class ScriptHeaderTest {
  private static final String HEADER =
      "# ---\n# jupyter:\n#   jupytext:\n#     text_representation:\n"
          + "#       format_name: light\n# ---\n\nx = fit(1, 2)\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# -*- coding: utf-8 -*-\n",
        "#!/usr/bin/env python\n# coding: utf-8\n\n",
        "# vim: fileencoding=utf-8\n"
      })
  void aHeaderAfterTheFirstLinesMakesANotebook(String first) {
    byte[] bytes = (first + HEADER).getBytes(StandardCharsets.UTF_8);
    FileContent content = Contents.read("a b.py", Reading.ID, bytes).orElseThrow();
    assertThat(content.kind()).isEqualTo(Kind.NOTEBOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"import os\n", "# words\n"})
  void aHeaderAfterAnythingElseDoesNot(String first) {
    byte[] bytes = (first + HEADER).getBytes(StandardCharsets.UTF_8);
    FileContent content = Contents.read("a b.py", Reading.ID, bytes).orElseThrow();
    assertThat(content.kind()).isEqualTo(Kind.MODULE);
  }
}
