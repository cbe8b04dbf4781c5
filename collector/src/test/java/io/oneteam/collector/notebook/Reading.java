package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.CodeReader;
import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads inline files for tests. */
final class Reading {
  static final String ID = "00ff";

  private Reading() {}

  static FileContent file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static FileContent file(String path, byte[] bytes) {
    return Contents.read(path, ID, bytes).orElseThrow();
  }

  static List<Long> hashes(FileContent content) {
    return content.statements().stream().map(Statement::hash).toList();
  }

  static List<Long> python(String text) {
    return hashes(Language.PYTHON, text);
  }

  static List<Long> hashes(Language language, String text) {
    CodeReader reader = new CodeReader();
    reader.read(language, text);
    return reader.code().statements().stream().map(Statement::hash).toList();
  }
}
