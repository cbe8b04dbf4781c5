package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.settings.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterReaderTest {
  @TempDir Path folder;

  private Roster read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Roster read(byte[] bytes) throws IOException {
    return RosterReader.read(
        Files.write(folder.resolve("people.csv"), bytes), Settings.DISCIPLINES);
  }

  private static List<String> problems(Roster roster) {
    return roster.problems().stream().map(problem -> problem.in("people.csv")).toList();
  }

  @Test
  void readsDatedDisciplinesOfOnePersonFromSeveralLines() throws IOException {
    Roster roster =
        read(
            """
            person,name,identities,discipline,from,to,team
            mira,Mira Kovac,mira@x.org;mk@y.org,data science,,2026-06-30,
            mira,,,data engineering,2026-07-01,,Pricing
            """);
    assertThat(roster.problems()).isEmpty();
    assertThat(roster.people()).hasSize(1);
    Roster.Entry mira = roster.people().get(0);
    assertThat(mira.name()).isEqualTo("Mira Kovac");
    assertThat(mira.claims()).contains("mira@x.org", "mk@y.org");
    assertThat(mira.stays())
        .containsExactly(
            new Roster.Stay("data science", null, LocalDate.of(2026, 6, 30), null),
            new Roster.Stay("data engineering", LocalDate.of(2026, 7, 1), null, "Pricing"));
  }

  @Test
  void readsWhatAGermanExcelWrites() throws IOException {
    Roster roster =
        read(
            "\ufeffperson;identities;discipline;from;to\r\n"
                + "\"Kovac, Mira\";\"mira@x.org;mk@y.org\";Data Science;01.07.2025;30.06.2026\r\n");
    assertThat(roster.problems()).isEmpty();
    assertThat(roster.people().get(0).claims()).containsExactlyInAnyOrder("mira@x.org", "mk@y.org");
    assertThat(roster.people().get(0).stays())
        .containsExactly(
            new Roster.Stay(
                "data science", LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), null));
  }

  @Test
  void readsUnicodeTextWithTabs() throws IOException {
    Roster roster =
        read(
            "\ufeffperson\tidentities\nMira Kováč\tmira@x.org\n"
                .getBytes(StandardCharsets.UTF_16LE));
    assertThat(roster.people().get(0).name()).isEqualTo("Mira Kováč");
  }

  @Test
  void saysThatAFileIsNotUtf8AndReadsIt() throws IOException {
    Roster roster = read("person\nTom Berg\nJörg Weiß\n".getBytes(Charset.forName("windows-1252")));
    assertThat(roster.people()).extracting(Roster.Entry::name).contains("Jörg Weiß");
    assertThat(problems(roster)).singleElement().asString().contains("line 3", "not UTF-8");
  }

  @Test
  void suggestsTheDisciplineThatWasMeant() throws IOException {
    assertThat(problems(read("person,discipline\nMira,data sciense\n")))
        .containsExactly(
            "people.csv, line 2, column discipline: \"data sciense\" is no configured discipline;"
                + " did you mean \"data science\"?");
  }

  @Test
  void namesInvertedDatesWithLineAndColumn() throws IOException {
    Roster roster = read("person,discipline,from,to\nMira,data science,2026-07-01,2026-01-01\n");
    assertThat(problems(roster))
        .singleElement()
        .asString()
        .startsWith("people.csv, line 2, column to: 2026-01-01 is before 2026-07-01");
    assertThat(roster.people().get(0).stays()).isEmpty();
  }

  @Test
  void notesTheSameDisciplineTwiceOnSomeDays() throws IOException {
    Roster roster =
        read(
            """
            person,discipline,from,to
            Mira,data science,2026-01-01,2026-07-01
            Mira,data science,2026-06-01,
            Mira,data engineering,2026-06-01,
            """);
    assertThat(problems(roster)).singleElement().asString().contains("line 3", "twice");
    assertThat(roster.problems().get(0).harmless()).isTrue();
  }

  @Test
  void aMailboxOfTwoPeopleCountsForNeither() throws IOException {
    Roster roster = read("person,identities\nMira,m@x.org\nTom,M@x.org\n");
    assertThat(problems(roster)).singleElement().asString().contains("line 3", "line 2", "neither");
    assertThat(roster.people()).allMatch(person -> person.claims().isEmpty());
  }

  @Test
  void namesakesWhoShareAMailboxAreTwoPeople() throws IOException {
    Roster roster = read("person,name,identities\np1,Li Wei,m@x.org\np2,Li Wei,m@x.org\n");
    assertThat(problems(roster)).singleElement().asString().contains("line 3", "line 2", "neither");
    assertThat(roster.people()).hasSize(2).allMatch(person -> person.claims().isEmpty());
  }

  @Test
  void whatCountsForNeitherIsNotClaimedByAFurtherLine() throws IOException {
    Roster roster = read("person,identities\nMira,m@x.org\nTom,m@x.org\nMira,m@x.org;k@x.org\n");
    assertThat(roster.people())
        .extracting(Roster.Entry::claims)
        .containsExactly(Set.of("k@x.org"), Set.of());
  }

  @Test
  void refusesADateThatReadsInTwoWays() throws IOException {
    assertThat(problems(read("person,discipline,from\nMira,data science,03/04/2026\n")))
        .singleElement()
        .asString()
        .contains("line 2, column from", "2026-03-31");
    assertThat(
            read("person,discipline,from\nA,data science,03/04/2026\nB,data science,25/12/2026\n")
                .people()
                .get(0)
                .stays())
        .extracting(Roster.Stay::from)
        .containsExactly(LocalDate.of(2026, 4, 3));
  }

  @Test
  void saysWhichHeadingIsMissing() {
    assertThatThrownBy(() -> read("name,discipline\nMira,data science\n"))
        .hasMessageContaining("people.csv, line 1: there is no column person");
  }

  @Test
  void notesAColumnNobodyReads() throws IOException {
    assertThat(problems(read("person,disciplin\nMira,data science\n")))
        .singleElement()
        .asString()
        .contains("column disciplin", "did you mean \"discipline\"?");
  }

  @Test
  void anOpenQuotationMarkIsASentenceWithItsLine() {
    assertThatThrownBy(() -> read("person,identities\nAnn,\nMira,\"m@x.org\nTom,t@x.org\n"))
        .hasMessageContaining("people.csv is not a readable table from line 3 on")
        .hasMessageContaining("quotation mark");
  }

  @Test
  void linesAreCountedThroughBlankLinesAndBreaksInCells() throws IOException {
    assertThat(
            problems(
                read(
                    "person,identities,discipline\n\nMira,\"a@x.org;\nb@x.org\",nope\n\nTom,,nope\n")))
        .extracting(text -> text.substring(0, 18))
        .containsExactly("people.csv, line 3", "people.csv, line 6");
  }
}
