package io.oneteam.collector.notebook;

import static io.oneteam.collector.notebook.Reading.file;
import static io.oneteam.collector.notebook.Reading.hashes;
import static io.oneteam.collector.notebook.Reading.python;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
  private static final String GOOD =
      "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x = f(1)\"}], \"metadata\": {}}";

  @Test
  void conflictMarkersAreCounted() {
    assertThat(
            problem(
                "a.ipynb",
                "{\"cells\": [\n<<<<<<< HEAD\n {}\n=======\n []\n>>>>>>> branch\n], \"metadata\": {}}"))
        .isEqualTo(Problem.CONFLICT_MARKERS);
    FileContent module = file("a.py", "x = f(1)\n<<<<<<< HEAD\ny = 1\n=======\ny = 2\n>>>>>>> b\n");
    assertThat(module.problem()).isEqualTo(Problem.CONFLICT_MARKERS);
    assertThat(hashes(module)).contains(python("x = f(1)").get(0));
  }

  @Test
  void everyTruncationOfANotebookIsInvalid() {
    for (int length = 0; length < GOOD.length(); length++) {
      assertThat(problem("a.ipynb", GOOD.substring(0, length))).isEqualTo(Problem.INVALID_JSON);
    }
    assertThat(problem("a.ipynb", GOOD)).isNull();
    assertThat(problem("a.ipynb", GOOD + "\n\n")).isNull();
    assertThat(problem("a.ipynb", GOOD + "{}")).isEqualTo(Problem.INVALID_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "null", "{}", "{\"cells\": 3}", "{\"cells\": {\"a\": []}}"})
  void otherJsonIsNoNotebook(String json) {
    assertThat(problem("a.ipynb", json)).isEqualTo(Problem.NO_NOTEBOOK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cells\": [3, null, [[]], {\"cell_type\": 3, \"source\": {\"a\": 1}}]}",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [1, [2], {\"a\": []}, null]}]}",
        "{\"cells\": [{\"cell_type\": \"code\", \"execution_count\": 99999999999999999999}]}",
        "{\"cells\": [{\"metadata\": {\"tags\": [[], {\"a\": 1}, 3]}}], \"metadata\": []}",
        "{\"cells\": [], \"metadata\": {\"kernelspec\": {\"language\": [1]}, \"jupytext\": 3}}"
      })
  void strangeShapesAreReadAsFarAsTheyGo(String json) {
    assertThat(problem("a.ipynb", json)).isNull();
  }

  @Test
  void deepNestingIsRefusedEvenInOutputs() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(problem("a.ipynb", "{\"cells\": " + deep + "}")).isEqualTo(Problem.TOO_DEEP);
    assertThat(problem("a.ipynb", "{\"x\": " + "{\"a\":".repeat(50_000)))
        .isEqualTo(Problem.TOO_DEEP);
    assertThat(
            problem(
                "a.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"outputs\": [" + deep + "]}]}"))
        .isEqualTo(Problem.TOO_DEEP);
  }

  @Test
  void aHundredMegabytesOfOutputCostNoMemory() {
    byte[] start =
        "{\"cells\": [{\"cell_type\": \"code\", \"outputs\": [{\"data\": \""
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = "\"}], \"source\": \"x = f(1)\"}]}".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[100_000_000];
    Arrays.fill(all, (byte) 'A');
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(end, 0, all, all.length - end.length, end.length);
    FileContent content = file("big.ipynb", all);
    assertThat(content.problem()).isNull();
    assertThat(hashes(content)).isEqualTo(python("x = f(1)"));
  }

  @Test
  void tooMuchSourceIsSaid() {
    String cell =
        "{\"cell_type\": \"code\", \"source\": \"" + "x = f(1)\\n".repeat(100_000) + "\"},";
    assertThat(problem("a.ipynb", "{\"cells\": [" + cell.repeat(12) + "{}]}"))
        .isEqualTo(Problem.TOO_LARGE);
    assertThat(problem("a.ipynb", "{\"cells\": [" + cell + "{}]}")).isEqualTo(Problem.TOO_LARGE);
    assertThat(file("a.py", "x = f(1)\n".repeat(100_000)).problem()).isEqualTo(Problem.TOO_LARGE);
    assertThat(problem("a.py", "x = 1\n".repeat(1_000_000))).isEqualTo(Problem.TOO_LARGE);
  }

  @Test
  void encodingsDoNotMatter() {
    byte[] latin =
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x = f('\u00e9')\"}]}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(file("a.ipynb", latin).problem()).isNull();
    assertThat(file("a.ipynb", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8)).problem())
        .isNull();
    assertThat(file("a.ipynb", GOOD.replace(",", ",\r\n")).problem()).isNull();
    String code = "x = f(1)\ny = g(2)\n";
    assertThat(hashes(file("a.py", "\uFEFF" + code.replace("\n", "\r\n")))).isEqualTo(python(code));
    assertThat(hashes(file("a.py", code.replace("x", "\0x")))).isEqualTo(python(code));
    byte[] sixteen = ("\uFEFF" + code).getBytes(StandardCharsets.UTF_16LE);
    assertThat(hashes(file("a.py", sixteen))).isEqualTo(python(code));
  }

  @Test
  void anLfsPointerIsMissingNotInvalid() {
    assertThat(problem("a.ipynb", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n"))
        .isEqualTo(Problem.MISSING);
  }

  @Test
  void rubbishNeverThrows() {
    Random random = new Random(1);
    String[] paths = {
      "a.ipynb",
      "a.py",
      "a.R",
      "a.Rmd",
      "a.md",
      "note.json",
      "a.sql",
      "a.jl",
      "a.scala",
      "Dockerfile"
    };
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      byte[] torn = GOOD.getBytes(StandardCharsets.UTF_8);
      torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
      for (String path : paths) {
        assertThat(Contents.read(path, Reading.ID, bytes)).isNotNull();
        assertThat(Contents.read(path, Reading.ID, torn)).isNotNull();
      }
    }
  }

  @Test
  void hostileNamesAreOnlyNames() {
    assertThat(file("nöte: ../..\\ \"x\"\n.ipynb", GOOD).kind()).isEqualTo(Kind.NOTEBOOK);
  }

  private static Problem problem(String path, String text) {
    return file(path, text).problem();
  }
}
