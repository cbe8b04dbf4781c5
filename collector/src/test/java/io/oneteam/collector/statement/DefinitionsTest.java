package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Signs;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  private static final String BODY =
      "  total = 0\n  for row in rows:\n    total += row.price * row.amount\n  return total / len(rows)\n";

  @Test
  void functionsMethodsAndClassesAreFoundWithTheirEnds() {
    List<Definition> found =
        definitions(
            Language.PYTHON,
            "def f(a):\n  return a\nx = 1\nclass C:\n  @property\n  def m(self):\n    def inner():\n"
                + "      return 2\n    return inner\n\nasync def g():\n  pass\n");
    assertThat(found)
        .extracting(d -> d.name() + " " + d.kind())
        .containsExactly("f FUNCTION", "inner FUNCTION", "m METHOD", "C CLASS", "g FUNCTION");
    assertThat(found.get(0).tokens()).isEqualTo(8);
  }

  @Test
  void aRenamedReformattedAnnotatedMethodStaysTheSame() {
    Definition before = definitions(Language.PYTHON, "def mean(rows, q=1):\n" + BODY).get(0);
    Definition after =
        definitions(
                Language.PYTHON,
                "class A:\n def average(self, rows: List[Row], q: int = 1) -> float:\n"
                    + "  '''Mean.'''\n"
                    + BODY)
            .get(0);
    assertThat(after.name()).isEqualTo("average");
    assertThat(after.similarity(before)).isEqualTo(1);
  }

  @Test
  void formattersDoNotChangeADefinition() {
    Definition before = definitions(Language.PYTHON, "def f(self): return g(self, 'a')\n").get(0);
    Definition after =
        definitions(
                Language.PYTHON,
                "def f(\n    self,\n):\n    return g(\n        self,\n        \"a\",\n    )\n")
            .get(0);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void anEditedBodyStaysLikeAndAnotherIsNot() {
    Definition before = definitions(Language.PYTHON, "def f(rows):\n" + BODY).get(0);
    Definition edited = definitions(Language.PYTHON, "def f(rows):\n  check(rows)\n" + BODY).get(0);
    Definition other =
        definitions(
                Language.PYTHON,
                "def f(path):\n  with open(path) as file:\n    return load(file)\n")
            .get(0);
    assertThat(edited.similarity(before)).isBetween(0.5, 0.99);
    assertThat(other.similarity(before)).isLessThan(0.2);
  }

  @Test
  void otherLanguagesDefineToo() {
    assertThat(names(Language.R, "f <- function(x) {\n  x\n}\ng = function(y) y + 1\nh <- 3\n"))
        .containsExactly("f FUNCTION", "g FUNCTION");
    assertThat(names(Language.SCALA, "class A {\n  private def f(x: Int) = x\n}\n"))
        .containsExactly("f METHOD", "A CLASS");
    assertThat(names(Language.JULIA, "function f(x)\n  if x\n 1\n end\nend\ng(x) = x + 1\nh(2)\n"))
        .containsExactly("f FUNCTION", "g FUNCTION");
    assertThat(
            names(Language.SQL, "CREATE OR REPLACE VIEW IF NOT EXISTS a.b AS SELECT 1; select 2"))
        .containsExactly("b TABLE");
  }

  @Test
  void importsRunsAndPathsAreRead() {
    CodeReader reader = new CodeReader();
    reader.read(
        Language.PYTHON,
        "import numpy as np, os.path\nfrom a.b import (c as d,\n  e)\nfrom . import f\n"
            + "from .g import *\n%run ./setup $x=1\n%run -i 'tools/a b.py'\n!python jobs/train.py --x\n"
            + "dbutils.notebook.run('/Repos/prod/score', 60)\n"
            + "pm.execute_notebook('nb/in.ipynb', 'nb/out.ipynb')\n"
            + "job = {'notebook_path': 'jobs/daily'}\nx = 'no path.'\n");
    Code code = reader.code();
    assertThat(code.imports()).containsExactly("numpy", "os.path", "a.b.c", "a.b.e", ".f", ".g");
    assertThat(code.runs())
        .containsExactly("./setup", "tools/a b.py", "/Repos/prod/score", "nb/in.ipynb");
    assertThat(code.mentions())
        .extracting("text")
        .containsExactly("jobs/train.py", "nb/out.ipynb", "jobs/daily");
  }

  @Test
  void jobsInCodeTellTheirSchedule() {
    assertThat(schedules("with DAG('a', schedule='0 3 * * *') as dag:\n  pass"))
        .containsExactly("0 3 * * *");
    assertThat(schedules("@dag(schedule=\"@daily\")\ndef d(): pass")).containsExactly("@daily");
    assertThat(schedules("DAG(schedule_interval=timedelta(days=1))")).containsExactly("timedelta");
    assertThat(schedules("DAG(schedule_interval=None)\nfit(schedule='cosine', lr=schedule)"))
        .isEmpty();
  }

  private static List<String> schedules(String text) {
    CodeReader reader = new CodeReader();
    reader.read(Language.PYTHON, text);
    return reader.code().mentions().stream()
        .filter(mention -> mention.kind() == Mention.Kind.SCHEDULE)
        .map(Mention::text)
        .toList();
  }

  @Test
  void callsTellTheKindOfWork() {
    CodeReader reader = new CodeReader();
    reader.read(
        Language.PYTHON,
        "df = pd.read_csv(p)\ndf.head()\nmodel.fit(X, y)\nm = cross_val_score(model, X, y)\n"
            + "model.predict(X)\nassert m > 0\nplt.plot(m)\ndf.to_csv(q)\ndef fit(self): pass\n");
    assertThat(reader.code().signs()).isEqualTo(new Signs(2, 1, 0, 1, 1, 1, 1, 1));
  }

  private static List<String> names(Language language, String text) {
    return definitions(language, text).stream().map(d -> d.name() + " " + d.kind()).toList();
  }

  private static List<Definition> definitions(Language language, String text) {
    CodeReader reader = new CodeReader();
    reader.read(language, text);
    return reader.code().definitions();
  }
}
