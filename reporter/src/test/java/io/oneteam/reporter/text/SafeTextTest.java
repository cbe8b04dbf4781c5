package io.oneteam.reporter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @Test
  void replacesWhatNoCellCanHold() {
    assertThat(SafeText.cell("a\u0000b\u202Ec\uFFFEd\uD800e\u2066f"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  }

  @Test
  void keepsOneLine() {
    assertThat(SafeText.cell("one\r\ntwo\tthree\u2028four")).isEqualTo("one two three four");
  }

  @Test
  void writesWhatOfficeWouldDecodeSoThatItStays() {
    assertThat(SafeText.cell("_x0041_ and _x41_")).isEqualTo("_x005F_x0041_ and _x41_");
  }

  @Test
  void cutsLongTextBetweenCharacters() {
    String cut = SafeText.cell("x".repeat(1_998) + "\uD83D\uDE80\uD83D\uDE80");
    assertThat(cut).hasSize(1_999).endsWith("x…");
    assertThat(SafeText.cell("\uD83D\uDE80".repeat(20_000))).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void keepsAllOfAnActionWithItsLines() {
    String text = "first\r\nsecond " + "x".repeat(5_000);
    assertThat(SafeText.paragraphs(text)).isEqualTo(text.replace("\r", ""));
    assertThat(SafeText.paragraphs("_x0041_".repeat(9_000))).hasSizeLessThanOrEqualTo(32_767);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta"})
  void seesWhatCouldBeAFormula(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isTrue();
    assertThat(SafeText.looksLikeFormula("a" + text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https:///nohost",
        "https://user:secret@host/x",
        "http://a b",
        "\\\\server\\share",
        "http://%zz",
        "mailto:a@b"
      })
  void leadsNowhereButTheWeb(String address) {
    assertThat(SafeLink.of(address)).isEmpty();
  }

  @Test
  void leadsToWebPages() {
    assertThat(SafeLink.of("https://git.example.org/a?b=c#d"))
        .contains("https://git.example.org/a?b=c#d");
    assertThat(SafeLink.of("https://x.org/" + "a".repeat(2_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Vehicle pricing,vehicle-pricing",
    "../../etc/passwd,etc-passwd",
    "Künstliche Größe,kunstliche-große",
    "a/b\\c:d,a-b-c-d",
    "CON..txt,con.txt",
    "'???',unnamed"
  })
  void namesFilesHarmlessly(String name, String file) {
    assertThat(Names.file(name)).isEqualTo(file);
  }

  @Test
  void givesEverySheetANameOfItsOwn() {
    Names names = new Names();
    assertThat(names.sheet("History")).isEqualTo("History 2");
    assertThat(names.sheet("a[b]:c*d?e/f\\g'")).isEqualTo("a b c d e f g");
    assertThat(names.sheet("x".repeat(40))).isEqualTo("x".repeat(31));
    assertThat(names.sheet("X".repeat(40))).isEqualTo("X".repeat(29) + " 2");
    assertThat(names.sheet("''")).isEqualTo("Sheet");
  }
}
