package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Code;
import io.oneteam.collector.statement.CodeReader;
import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Cells;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Origin;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.lineage.Signs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns one blob into what it holds. */
final class Contents {
  private static final int LARGEST_MODULE = 4_000_000;
  private static final int LARGEST_SETTING = 256_000;

  private Contents() {}

  /**
   * Reads a wanted file; empty when its content turns out to be of no interest.
   *
   * @param id blob's hexadecimal id
   */
  static Optional<FileContent> read(String path, String id, byte[] bytes) {
    Kind kind = Wanted.kind(path);
    if (kind == null) {
      return Optional.empty();
    }
    Blob blob = new Blob(path, bytes);
    if (kind == Kind.ENVIRONMENT) {
      return environment(blob, id);
    }
    if (kind == Kind.MODULE && bytes.length > LARGEST_MODULE) {
      return Optional.of(unreadable(path, id, Problem.TOO_LARGE));
    }
    Origin origin = kind == Kind.MODULE ? Generated.of(blob) : Origin.HAND;
    try {
      FileContent notebook = "nbdev".equals(origin.generated()) ? null : notebook(blob, id);
      if (notebook != null) {
        return Optional.of(notebook);
      }
    } catch (UnreadableException e) {
      return Optional.of(unreadable(path, id, e.problem()));
    }
    if (kind == Kind.NOTEBOOK) {
      return Blob.extension(path).equals("ipynb")
          ? Optional.of(unreadable(path, id, Problem.NO_NOTEBOOK))
          : Optional.empty();
    }
    return Optional.of(module(blob, id, origin));
  }

  /** A wanted file that cannot be read. */
  static FileContent unreadable(String path, String id, Problem problem) {
    Kind kind = Wanted.kind(path);
    return FileContent.unreadable(
        id, kind == null ? Kind.MODULE : kind, Blob.extension(path), problem);
  }

  private static @Nullable FileContent notebook(Blob blob, String id) throws UnreadableException {
    for (NotebookFormat format : NotebookFormats.ALL) {
      Notebook notebook = format.claims(blob.path()) ? format.read(blob) : null;
      if (notebook != null) {
        CodeReader reader = new CodeReader();
        notebook.pieces().forEach(piece -> reader.read(piece.language(), piece.text()));
        notebook.lines().forEach(reader::magic);
        return content(
            id,
            Kind.NOTEBOOK,
            format.name(),
            notebook.language(),
            reader.code(),
            notebook.cells(),
            notebook.origin(),
            problem(blob, reader.code()));
      }
    }
    return null;
  }

  private static FileContent module(Blob blob, String id, Origin origin) {
    Language language = Language.named(blob.extension()).orElseThrow();
    CodeReader reader = new CodeReader();
    reader.read(language, blob.text());
    Code code = reader.code();
    return content(
        id,
        Kind.MODULE,
        language.word(),
        language.word(),
        code,
        Cells.NONE,
        origin,
        problem(blob, code));
  }

  private static Optional<FileContent> environment(Blob blob, String id) {
    if (blob.bytes().length > LARGEST_SETTING) {
      return Optional.empty();
    }
    String format = blob.extension().isEmpty() ? blob.name() : blob.extension();
    return Optional.of(
        new FileContent(
            id,
            Kind.ENVIRONMENT,
            format,
            "",
            List.of(),
            List.of(),
            Cells.NONE,
            Origin.HAND,
            List.of(),
            List.of(),
            EnvironmentMentions.in(blob.text()),
            Signs.NONE,
            null));
  }

  private static @Nullable Problem problem(Blob blob, Code code) {
    if (code.cut()) {
      return Problem.TOO_LARGE;
    }
    return !blob.extension().equals("ipynb") && Json.conflict(blob.text())
        ? Problem.CONFLICT_MARKERS
        : null;
  }

  private static FileContent content(
      String id,
      Kind kind,
      String format,
      String language,
      Code code,
      Cells cells,
      Origin origin,
      @Nullable Problem problem) {
    return new FileContent(
        id,
        kind,
        format,
        language,
        code.statements(),
        code.definitions(),
        cells,
        origin,
        code.imports(),
        code.runs(),
        code.mentions(),
        code.signs(),
        problem);
  }
}
