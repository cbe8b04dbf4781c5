package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads source code piece by piece: a whole file, or a notebook's cells one after the other. One
 * use, one thread. Never throws for what it reads.
 */
public final class CodeReader {
  /** Statements kept of one file; no hand writes more. */
  static final int MOST_STATEMENTS = 20_000;

  /** Shorter links of a chain are what anybody writes: {@code .sort_values("day")}. */
  private static final int TELLING_LINK = 10;

  /** Characters read of one file. */
  static final int MOST_CHARACTERS = 8_000_000;

  private final List<Statement> statements = new ArrayList<>();
  private final Definitions definitions = new Definitions();
  private final Set<String> imports = new LinkedHashSet<>();
  private final Paths paths = new Paths();
  private final CallSigns signs = new CallSigns();
  private long characters;
  private boolean cut;

  /**
   * Reads one piece.
   *
   * @param language its language
   * @param text source code; anything else gives nonsense, not an error
   */
  public void read(Language language, String text) {
    characters += text.length();
    if (characters > MOST_CHARACTERS || statements.size() >= MOST_STATEMENTS) {
      cut |= !text.isBlank();
      return;
    }
    Splitter.of(language, text.toCharArray(), new Piece(language)).split();
    definitions.end();
  }

  /** Reads a line that speaks to the notebook: {@code %run ./setup}, {@code !python train.py}. */
  public void magic(String line) {
    paths.magic(line);
  }

  /** Everything read so far. */
  public Code code() {
    return new Code(
        statements,
        definitions.done(),
        List.copyOf(imports),
        paths.runs(),
        paths.mentions(),
        signs.signs(),
        cut);
  }

  private final class Piece implements Splitter.Sink {
    private final Language language;
    private final Normal normal;

    Piece(Language language) {
      this.language = language;
      this.normal = new Normal(language);
    }

    @Override
    public void statement(Tokens tokens, int depth) {
      if (statements.size() >= MOST_STATEMENTS) {
        cut = true;
        return;
      }
      normal.take(tokens);
      if (normal.onlyText() && language == Language.PYTHON) {
        return;
      }
      Trivia trivia = new Trivia(tokens);
      boolean importing = trivia.importing(language);
      if (importing) {
        Imports.read(language, tokens, imports);
      }
      List<Integer> links = importing ? List.of() : Chain.links(language, tokens, normal);
      int value = importing ? 0 : Value.begin(language, tokens, normal);
      statements.add(
          new Statement(
              normal.hash(value, normal.size()),
              Layout.hash(tokens),
              normal.size(),
              importing,
              trivia.trivial()));
      for (int i = 1; i < links.size(); i++) {
        boolean head = i == 1 && links.get(1) - value >= TELLING_LINK;
        statements.add(link(tokens, head ? value : links.get(i - 1), links.get(i)));
      }
      definitions.take(language, tokens, normal, depth);
      paths.read(tokens);
      signs.read(tokens);
    }

    private Statement link(Tokens tokens, int from, int to) {
      int layout = Layout.hash(tokens, normal.place(from), normal.place(to - 1));
      boolean trivial = to - from < TELLING_LINK;
      return new Statement(normal.hash(from, to), layout, to - from, false, trivial, true);
    }

    @Override
    public void magic(String line) {
      paths.magic(line);
    }
  }
}
