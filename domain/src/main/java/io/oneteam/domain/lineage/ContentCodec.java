package io.oneteam.domain.lineage;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import io.oneteam.domain.lineage.FileContent.Cells;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Origin;
import io.oneteam.domain.lineage.FileContent.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns contents into compact bytes and back. A decoder remembers what it has seen, since versions
 * of a file share most of their definitions: use one for each load, and one thread for it.
 */
public final class ContentCodec {
  /**
   * First byte of every encoding, below 128; raised when the same bytes would be read differently,
   * so that what was read before is read again.
   */
  public static final int VERSION = 4;

  private final Map<Object, Object> seen = new HashMap<>();

  /**
   * A content's bytes, without its blob id. Bytes 2 to 9 are {@link Cells#written}, so that a store
   * can compare what was written without reading all.
   */
  public static byte[] encode(FileContent content) {
    ByteSink sink = new ByteSink();
    encode(sink, content);
    return sink.bytes();
  }

  static void encode(ByteSink sink, FileContent content) {
    sink.number(VERSION);
    sink.eight(content.cells().written());
    sink.number(content.kind().ordinal());
    sink.number(content.problem() == null ? 0 : content.problem().ordinal() + 1);
    sink.text(content.format());
    sink.text(content.language());
    cells(sink, content.cells());
    origin(sink, content.origin());
    signs(sink, content.signs());
    texts(sink, content.imports());
    texts(sink, content.runs());
    mentions(sink, content.mentions());
    statements(sink, content.statements());
    definitions(sink, content.definitions());
  }

  /**
   * A content from its bytes.
   *
   * @throws IllegalArgumentException when they are no encoding this version can read
   */
  public FileContent decode(String blob, byte[] bytes) {
    return decode(blob, new ByteSpring(bytes));
  }

  FileContent decode(String blob, ByteSpring spring) {
    int version = spring.number();
    if (version != VERSION) {
      throw new IllegalArgumentException("content of unknown version " + version);
    }
    long written = spring.eight();
    Kind kind = Kind.values()[spring.number()];
    int problem = spring.number();
    String format = text(spring);
    String language = text(spring);
    Cells cells = cells(spring, written);
    Origin origin = origin(spring);
    Signs signs = signs(spring);
    List<String> imports = texts(spring);
    List<String> runs = texts(spring);
    List<Mention> mentions = mentions(spring);
    return new FileContent(
        blob,
        kind,
        format,
        language,
        statements(spring),
        definitions(spring),
        cells,
        origin,
        imports,
        runs,
        mentions,
        signs,
        problem == 0 ? null : Problem.values()[problem - 1]);
  }

  private static void cells(ByteSink sink, Cells cells) {
    sink.number(cells.code());
    sink.eight(Double.doubleToLongBits(cells.markdownRatio()));
    sink.number((cells.outOfOrder() ? 1 : 0) | (cells.parameters() ? 2 : 0));
  }

  private static Cells cells(ByteSpring spring, long written) {
    int code = spring.number();
    double markdownRatio = Double.longBitsToDouble(spring.eight());
    int flags = spring.number();
    return new Cells(code, markdownRatio, (flags & 1) != 0, (flags & 2) != 0, written);
  }

  private static void origin(ByteSink sink, Origin origin) {
    optional(sink, origin.generated());
    optional(sink, origin.pairedWith());
    sink.number(origin.exported() ? 1 : 0);
  }

  private Origin origin(ByteSpring spring) {
    return new Origin(optional(spring), optional(spring), spring.number() == 1);
  }

  private static void signs(ByteSink sink, Signs signs) {
    sink.number(signs.trains());
    sink.number(signs.predicts());
    sink.number(signs.features());
    sink.number(signs.plots());
    sink.number(signs.explores());
    sink.number(signs.reads());
    sink.number(signs.writes());
    sink.number(signs.asserts());
  }

  private static Signs signs(ByteSpring spring) {
    return new Signs(
        spring.number(),
        spring.number(),
        spring.number(),
        spring.number(),
        spring.number(),
        spring.number(),
        spring.number(),
        spring.number());
  }

  private static void mentions(ByteSink sink, List<Mention> mentions) {
    sink.number(mentions.size());
    for (Mention mention : mentions) {
      sink.number(mention.kind().ordinal());
      sink.text(mention.text());
    }
  }

  private List<Mention> mentions(ByteSpring spring) {
    List<Mention> mentions = new ArrayList<>();
    for (int left = spring.number(); left > 0; left--) {
      mentions.add(new Mention(Mention.Kind.values()[spring.number()], text(spring)));
    }
    return mentions;
  }

  private static void statements(ByteSink sink, List<Statement> statements) {
    sink.number(statements.size());
    for (Statement statement : statements) {
      sink.eight(statement.hash());
      sink.four(statement.layout());
      sink.number(statement.tokens());
      sink.number(
          (statement.importing() ? 1 : 0)
              | (statement.trivial() ? 2 : 0)
              | (statement.link() ? 4 : 0));
    }
  }

  private List<Statement> statements(ByteSpring spring) {
    List<Statement> statements = new ArrayList<>();
    for (int left = spring.number(); left > 0; left--) {
      long hash = spring.eight();
      int layout = spring.four();
      int tokens = spring.number();
      int flags = spring.number();
      statements.add(
          new Statement(
              hash, layout, tokens, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0));
    }
    return statements;
  }

  private static void definitions(ByteSink sink, List<Definition> definitions) {
    sink.number(definitions.size());
    for (Definition definition : definitions) {
      sink.text(definition.name());
      sink.number(definition.kind().ordinal());
      sink.number(definition.tokens());
      sink.number(definition.sketch().elements());
      int[] smallest = definition.sketch().smallest();
      sink.number(smallest.length);
      for (int hash : smallest) {
        sink.four(hash);
      }
    }
  }

  private List<Definition> definitions(ByteSpring spring) {
    List<Definition> definitions = new ArrayList<>();
    for (int left = spring.number(); left > 0; left--) {
      String name = text(spring);
      Definition.Kind kind = Definition.Kind.values()[spring.number()];
      int tokens = spring.number();
      int elements = spring.number();
      int[] smallest = new int[spring.number()];
      for (int i = 0; i < smallest.length; i++) {
        smallest[i] = spring.four();
      }
      definitions.add(same(new Definition(name, kind, tokens, Sketch.restore(elements, smallest))));
    }
    return definitions;
  }

  private static void texts(ByteSink sink, List<String> texts) {
    sink.number(texts.size());
    texts.forEach(sink::text);
  }

  private List<String> texts(ByteSpring spring) {
    List<String> texts = new ArrayList<>();
    for (int left = spring.number(); left > 0; left--) {
      texts.add(text(spring));
    }
    return texts;
  }

  private static void optional(ByteSink sink, @Nullable String text) {
    sink.number(text == null ? 0 : 1);
    if (text != null) {
      sink.text(text);
    }
  }

  private @Nullable String optional(ByteSpring spring) {
    return spring.number() == 0 ? null : text(spring);
  }

  private String text(ByteSpring spring) {
    return same(spring.text());
  }

  @SuppressWarnings("unchecked")
  private <T> T same(T value) {
    Object first = seen.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}
