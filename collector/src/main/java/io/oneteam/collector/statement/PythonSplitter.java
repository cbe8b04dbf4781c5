package io.oneteam.collector.statement;

import java.util.Set;

/** Python 2 and 3, IPython's magics among them: lines, unless brackets are open. */
final class PythonSplitter extends Splitter {
  private static final Set<String> BLOCKS =
      Set.of(
          "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class",
          "async");
  private static final Set<String> TIMERS =
      Set.of("%time", "%timeit", "%prun", "%memit", "%mprun", "%lprun");

  private int brackets;
  private int column;
  private boolean header;

  PythonSplitter(char[] text, Sink sink) {
    super(Language.PYTHON, text, sink);
  }

  @Override
  void take(Token token) {
    if (token == Token.NEWLINE) {
      if (brackets == 0 || definitionFollows()) {
        end();
      }
      return;
    }
    if (tokens.size() == 0 && !begin(token)) {
      return;
    }
    if (token == Token.SEMICOLON && brackets == 0) {
      end(column);
      return;
    }
    add(token);
    if (token == Token.OPEN) {
      brackets++;
    } else if (token == Token.CLOSE) {
      brackets = Math.max(0, brackets - 1);
    } else if (header && brackets == 0 && tokens.is(tokens.size() - 1, ':')) {
      end(column + 1);
    }
  }

  @Override
  int depth() {
    return column;
  }

  /** Starts a statement; false when the line is a magic. */
  private boolean begin(Token token) {
    int start = lexer.start();
    if (brackets == 0 && firstInLine(start)) {
      column = column(start);
      char c = text[start];
      if (c == '%' || c == '!' || c == '?' || asksForHelp(start)) {
        return magic(start);
      }
    }
    header =
        token == Token.NAME
            && lexer.end() - start <= 7
            && BLOCKS.contains(new String(text, start, lexer.end() - start));
    return true;
  }

  private boolean magic(int start) {
    int end = Lexer.lineEnd(text, start);
    while (end > start && end < text.length && continued(end)) {
      end = Lexer.lineEnd(text, end + 1);
    }
    String line = new String(text, start, Math.min(end - start, 2000)).strip();
    int space = line.indexOf(' ');
    if (space > 0 && TIMERS.contains(line.substring(0, space))) {
      lexer.jump(start + space);
      return false;
    }
    sink.magic(line);
    lexer.jump(end);
    return false;
  }

  private boolean continued(int end) {
    int i = end - 1;
    while (i > 0 && text[i] == '\r') {
      i--;
    }
    return text[i] == '\\';
  }

  private boolean asksForHelp(int start) {
    int i = start;
    while (i < text.length
        && (Lexer.isNameStart(text[i]) || Lexer.isDigit(text[i]) || text[i] == '.')) {
      i++;
    }
    return i > start && i < text.length && text[i] == '?';
  }

  /** Open brackets cannot swallow a definition: an earlier one was never closed. */
  private boolean definitionFollows() {
    int at = lexer.end();
    boolean follows = starts(at, "def ") || starts(at, "class ") || starts(at, "import ");
    if (follows) {
      brackets = 0;
    }
    return follows;
  }

  private boolean starts(int at, String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void end() {
    flush();
    brackets = 0;
  }

  /** Ends a statement; what follows on its line stands at another depth. */
  private void end(int next) {
    flush();
    column = next;
  }

  private boolean firstInLine(int start) {
    int i = start - 1;
    while (i >= 0 && Lexer.blank(text[i])) {
      i--;
    }
    return i < 0 || text[i] == '\n';
  }

  private int column(int start) {
    int from = start;
    while (from > 0 && text[from - 1] != '\n') {
      from--;
    }
    int width = 0;
    for (int i = from; i < start; i++) {
      width = text[i] == '\t' ? width / 8 * 8 + 8 : text[i] == ' ' ? width + 1 : width;
    }
    return width;
  }
}
