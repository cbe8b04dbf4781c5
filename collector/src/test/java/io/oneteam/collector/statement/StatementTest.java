package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          x = f(a,b)              | x  =  f( a, b )
          x = 'it'                | x = "it"
          x = 'it\\'s'            | x = "it's"
          x = "say \\"hi\\""      | x = 'say "hi"'
          x = U'a'                | x = 'a'
          x = f'{d["k"]}'         | x = f"{d['k']}"
          x = 'ab' 'cd'           | x = "abcd"
          f(a, b)                 | f(a,¶  b,¶)
          f(a)                    | f(¶  a,  # why¶)
          x = a + b               | x = (¶  a + b¶)
          x = a + b               | x = a \\¶  + b
          return a.b().c()        | return (¶  a.b()¶  .c()¶)
          if a and b: pass        | if (a¶   and b):¶  pass
          for i in (a, b): g(i)   | for (i) in a, b:¶  g(i)
          assert a == b, 'no'     | assert (a == b), "no"
          class A(object): pass   | class A(object):¶    pass
          class A(): x = 1        | class A:¶  x = 1
          a = 1; b = 2            | a = 1¶b = 2
          x = 0XFF + 1E5          | x = 0xff + 1e5
          if x: return y          | if x:¶    return y
          x = [1, 2, 3,]          | x = [¶1, 2,¶¶3¶]
          x = '''a'''             | x = \"""a\"""
          t = Tuple[int, str]     | t = Tuple[¶  int,¶  str,¶]
          x = ((a))               | x = a
          x = [(a), {k: (v)}]     | x = [a, {k: v}]
          f(a if b else c)        | f((a if b else c))
          def f(a: (B) = 1): x    | def f(a: B = 1): x
          from a import b         | from a import (¶  b,¶)
          from a import b, c      | from a import (b, c)
          with (open(f) as g): h()| with open(f) as g:¶  h()
          """)
  void formattersDoNotChangeAStatement(String before, String after) {
    assertThat(hashes(Language.PYTHON, after.replace('¶', '\n')))
        .isEqualTo(hashes(Language.PYTHON, before))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          x = f(a, b)     | x = f(b, a)
          x = 1           | x = 2
          x = 'a'         | x = 'A'
          x = 'a'         | x = b'a'
          x = '{a}'       | x = f'{a}'
          x = r'\\d'      | x = '\\d'
          x = (a,)        | x = (a)
          f((a,))         | f((a))
          f((a, b))       | f(a, b)
          [(a, b), c]     | [a, b, c]
          f((a for a in b)) | f(a for a in b)
          f(a)            | f((a)(b))
          x[1,]           | x[1]
          (a + b) * c     | a + b * c
          x = (a + b).c   | x = a + b.c
          x = "a b"       | x = "ab"
          f(a)(b)         | f(a, b)
          x == y          | x = y
          x -= 1          | x = -1
          del x           | delx
          x = a if b else c | x = a if c else b
          x = 'a', 'b'    | x = 'a' 'b'
          print(f(x))     | print f(x)
          """)
  void codeChangesDo(String before, String after) {
    assertThat(hashes(Language.PYTHON, after)).isNotEqualTo(hashes(Language.PYTHON, before));
  }

  @Test
  void commentsDocstringsAndBlankLinesAreNoStatements() {
    String bare = "def f(x):\n  return x + 1\n";
    String told =
        "# says\n\ndef f(x):  # what\n\n  '''Adds\n  one.'''\n\n  # so\n  return x + 1\n\n\"\"\"end\"\"\"";
    assertThat(hashes(Language.PYTHON, told)).isEqualTo(hashes(Language.PYTHON, bare)).hasSize(2);
  }

  @Test
  void wrappingInAFunctionKeepsTheStatements() {
    List<Statement> loose = statements(Language.PYTHON, "df = load(\n    path,\n)\nfit(df)");
    List<Statement> wrapped =
        statements(
            Language.PYTHON, "def main():\n    df = load(\n        path,\n    )\n    fit(df)");
    assertThat(wrapped.subList(1, 3)).isEqualTo(loose);
  }

  @Test
  void layoutTellsVerbatimFromReformatted() {
    Statement first = statements(Language.PYTHON, "x = f(a,b)").get(0);
    Statement again = statements(Language.PYTHON, "if y:\r\n\tx = f(a,b)  # kept\r\n").get(1);
    Statement blackened = statements(Language.PYTHON, "x = f(a, b)").get(0);
    assertThat(again).isEqualTo(first);
    assertThat(blackened.hash()).isEqualTo(first.hash());
    assertThat(blackened.layout()).isNotEqualTo(first.layout());
  }

  @Test
  void hashesAreTheSameOnEveryMachine() {
    Statement statement = statements(Language.PYTHON, "model.fit(X, y, epochs=10)").get(0);
    assertThat(statement.hash()).isEqualTo(KNOWN);
    assertThat(statement.tokens()).isEqualTo(12);
  }

  private static final long KNOWN = 461304162596519705L;

  @Test
  void lineEndingsAndByteOrderMarksDoNotCount() {
    String unix = "a = f(1,\n  2)\nb = 'x'\n";
    assertThat(hashes(Language.PYTHON, "\uFEFF" + unix.replace("\n", "\r\n")))
        .isEqualTo(hashes(Language.PYTHON, unix));
  }

  @Test
  void magicsAreNoStatementsAndHideNoCode() {
    assertThat(
            hashes(
                Language.PYTHON,
                "%matplotlib inline\n!pip install x \\\n  y\n?df\ndf.head?\n%time fit(a, b)\nc = 1"))
        .isEqualTo(hashes(Language.PYTHON, "fit(a, b)\nc = 1"));
  }

  @Test
  void anUnclosedBracketDoesNotSwallowTheNextDefinition() {
    assertThat(hashes(Language.PYTHON, "x = f(a\n\ndef g(y):\n  return y * 2\n"))
        .endsWith(hashes(Language.PYTHON, "def g(y):\n  return y * 2\n").toArray(Long[]::new));
  }

  @Test
  void importsAndTriviaAreTold() {
    List<Statement> statements =
        statements(
            Language.PYTHON,
            "import a.b as c\nfrom x import (y,\n z)\nsys.path.append('..')\nplt.show()\n"
                + "df.head()\nif __name__ == '__main__':\n  pass\nmodel.fit(X_train, y_train)\n"
                + "print('loss', loss, epoch)\n");
    assertThat(statements)
        .extracting(Statement::importing)
        .containsExactly(true, true, true, false, false, false, false, false, false);
    assertThat(statements)
        .extracting(Statement::trivial)
        .containsExactly(false, false, false, true, true, true, true, false, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plt.figure(figsize=(10, 5), dpi=216)",
        "fig, ax = plt.subplots(1, 2, figsize=(12, 8))",
        "plt.gca().grid(alpha=.3)",
        "ax.set_xlim((0, 1))",
        "frame_of_all = frame_of_all",
      })
  void howLargeAPlotIsAndWhatChangesNothingTellNothing(String text) {
    assertThat(statements(Language.PYTHON, text)).allMatch(Statement::trivial);
    assertThat(statements(Language.PYTHON, "plt.plot(fares.groupby('zone').mean())"))
        .noneMatch(Statement::trivial);
  }

  @Test
  void pythonTwoIsReadToo() {
    assertThat(
            hashes(Language.PYTHON, "print 'a', b\nexec code in d\nraise E, 'x'\nn = 10L <> m\n"))
        .hasSize(4);
  }

  @Test
  void rStatementsEndWithTheirLinePipeOrBlock() {
    String written =
        "f <- function(x, y = 2) {\n  z <- x +\n    y # sum\n  df %>% filter(a > 1) |>\n"
            + "    mutate(b = 'q')\n  lapply(xs, function(i) {\n    g(i)\n  })\n}\n";
    String dense =
        "f<-function(x,y=2){\nz<-x+y\ndf %>%\nfilter(a>1)|>mutate(b=\"q\")\n"
            + "lapply(xs,function(i){g(i)})}";
    assertThat(hashes(Language.R, written)).isEqualTo(hashes(Language.R, dense)).hasSize(9);
  }

  @Test
  void sqlIsCutAtItsClausesWhateverItsCase() {
    String shouted =
        "-- totals\nCREATE TABLE shop.t AS\nSELECT a, left(b, 2) AS c\nFROM u LEFT JOIN v ON u.id = v.id\n"
            + "WHERE x = 'A''b' /* only */ GROUP BY a;";
    String quiet =
        "create table shop.t as select a, left(b, 2) as c from u left join v on u.id = v.id where"
            + " x = 'A''b' group by a";
    assertThat(hashes(Language.SQL, shouted)).isEqualTo(hashes(Language.SQL, quiet)).hasSize(6);
  }

  @Test
  void scalaChainsAndBlocksAreFollowed() {
    String written =
        "object A {\n  def f(x: Int): Int = {\n    val y = xs\n      .map(_ + 1) // add\n      .sum\n"
            + "    y * x\n  }\n}\n";
    String dense = "object A{def f(x:Int):Int={val y=xs.map(_+1).sum;y*x}}";
    assertThat(hashes(Language.SCALA, written)).isEqualTo(hashes(Language.SCALA, dense)).hasSize(6);
  }

  @Test
  void juliaTranspositionsAreNoStrings() {
    String written =
        "function f(x)\n  y = x' * x # norm\n  #= long =#\n  push!(z, y[end])\n  return y +\n    1\nend\n";
    assertThat(hashes(Language.JULIA, written))
        .isEqualTo(
            hashes(Language.JULIA, "function f(x)\ny = x'*x\npush!(z,y[end])\nreturn y+1\nend"))
        .hasSize(5);
  }

  static List<Statement> statements(Language language, String text) {
    CodeReader reader = new CodeReader();
    reader.read(language, text);
    return reader.code().statements();
  }

  static List<Long> hashes(Language language, String text) {
    return statements(language, text).stream().map(Statement::hash).toList();
  }
}
