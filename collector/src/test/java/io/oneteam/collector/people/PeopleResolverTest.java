package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Doubt;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleResolverTest {
  @TempDir Path folder;

  @Test
  void theSameMailboxIsTheSamePerson() {
    assertThat(Team.git("Mira Kovac <MIRA@x.org>", "mkovac <mira@x.org>").persons())
        .containsExactly(1, 1);
  }

  @Test
  void aMailboxWithTwoPeoplesNamesIsOnlyProposed() {
    Resolution resolution = Team.git("Mira Kovac <mt@x.org>", "Tom Berg <mt@x.org>").resolve();
    assertThat(resolution.persons()).hasSize(2);
    assertThat(resolution.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.PROPOSED);
  }

  @Test
  void mailboxesOfMachinesAndTemplatesMergeNobody() {
    assertThat(
            Team.git(
                    "Mira <root@localhost>",
                    "Tom <root@localhost>",
                    "Mira <you@example.com>",
                    "Tom <you@example.com>",
                    "Mira <mira@laptop>",
                    "Tom <mira@laptop>",
                    "Mira <>",
                    "Tom <>")
                .persons())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void noReplyAddressesAreOneAccountThroughRenames() {
    assertThat(
            Team.git(
                    "mk <12+mira@users.noreply.github.com>",
                    "mk <12+mirak@users.noreply.github.com>",
                    "mk <mira@users.noreply.github.com>",
                    "mk <7-mira@users.noreply.gitlab.com>")
                .persons())
        .containsExactly(1, 1, 1, 4);
  }

  @Test
  void twoAccountsWithOneNameStayTwoPeople() {
    Resolution resolution =
        Team.git(
                "Mira Kovac <1+mira@users.noreply.github.com>",
                "Mira Kovac <2+kovac@users.noreply.github.com>",
                "Mira Kovac <mira@x.org>")
            .resolve();
    assertThat(resolution.persons()).hasSize(3);
    assertThat(resolution.doubts()).extracting(Doubt::kind).containsOnly(Doubt.Kind.AMBIGUOUS);
  }

  @Test
  void namesakesThatTheirCompanyNumbersStayTwoPeople() {
    assertThat(
            Team.git("Mira Kovac <mira.kovac4@x.org>", "Mira Kovac <mira.kovac7@x.org>").persons())
        .containsExactly(1, 2);
    assertThat(Team.git("Mira Kovac <mira4@gmail.com>", "Mira Kovac <mira7@gmail.com>").persons())
        .containsExactly(1, 1);
  }

  @Test
  void fullNamesMergeAcrossAccentsAndOrder() {
    assertThat(
            Team.git(
                    "Mira Kováč <mira@x.org>",
                    "Mira Kovac <m.k@gmail.com>",
                    "Kovac, Mira <mk@y.org>")
                .jira("Mira Kovac (Pricing)", "acc-1")
                .persons())
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void genericAndSingleNamesMergeNobody() {
    assertThat(
            Team.git(
                    "Mira <a@x.org>",
                    "Mira <b@x.org>",
                    "Data Science <c@x.org>",
                    "Data Science <d@x.org>",
                    "Your Name <e@x.org>",
                    "Your Name <f@x.org>",
                    "Li Wei <g@gmail.com>",
                    "Li Wei <h@gmail.com>")
                .persons())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void mailmapMergesWhatNothingElseDoes() {
    Team team = Team.git("Mira Kovac <mira@x.org>", "mk <old@y.org>");
    team.mailmap.put(2, 1);
    Resolution resolution = team.resolve();
    assertThat(resolution.links()).extracting(Resolution.Link::person).containsExactly(1, 1);
    assertThat(resolution.links().get(1).reason()).isEqualTo(".mailmap");
  }

  @Test
  void aCircleOfAliasesIsOnePerson() {
    Team team = Team.git("a <a@x.org>", "b <b@x.org>", "c <c@x.org>");
    team.mailmap.put(1, 2);
    team.mailmap.put(2, 3);
    team.mailmap.put(3, 1);
    assertThat(team.persons()).containsExactly(1, 1, 1);
  }

  @Test
  void thePeopleFileIsTheAuthority() {
    Team team =
        Team.git("mk <old@y.org>", "Mira Kovac <mira@x.org>", "Tom Berg <tom@x.org>")
            .jira("M. K.", "5b10a:77")
            .file(
                folder,
                "person,identities,discipline",
                "Mira Kovac,old@y.org;5b10a:77,data science",
                "Tom Berg,,software engineering");
    Resolution resolution = team.resolve();
    assertThat(resolution.links()).extracting(Resolution.Link::person).containsExactly(1, 1, 3, 1);
    assertThat(resolution.links())
        .extracting(Resolution.Link::reason)
        .containsExactly(
            "people.csv",
            "same full name as in people.csv",
            "same full name as in people.csv",
            "people.csv");
    assertThat(resolution.memberships())
        .containsExactly(
            new Membership(1, "data science", null, null, null, false, 1),
            new Membership(3, "software engineering", null, null, null, false, 1));
  }

  @Test
  void thePeopleFileRefusesAMergeAndRemovingTheLineUndoesIt() {
    Team team = Team.git("Mira Kovac <mira@x.org>", "Mira Kovac <other@y.org>");
    assertThat(team.persons()).containsExactly(1, 1);
    team.file(folder, "person,identities", "Mira Kovac,mira@x.org;!other@y.org");
    assertThat(team.persons()).containsExactly(1, 2);
    assertThat(team.resolve().doubts()).isEmpty();
    team.file(folder, "person,identities", "Mira Kovac,mira@x.org");
    assertThat(team.persons()).containsExactly(1, 1);
  }

  @Test
  void twoPeopleOfTheFileWithOneNameAreToldApartByTheirMailboxes() {
    Team team =
        Team.git("Mira Kovac <a@x.org>", "Mira Kovac <b@x.org>", "Mira Kovac <c@x.org>")
            .file(
                folder,
                "person,name,identities",
                "mira1,Mira Kovac,a@x.org",
                "mira2,Mira Kovac,b@x.org");
    assertThat(team.persons()).containsExactly(1, 2, 3);
  }

  @Test
  void issueKeysTieAnAuthorToAJiraAccountOfASimilarName() {
    Team team =
        Team.git("mkovac <m@x.org>", "tberg <t@x.org>").jira("Mira Kovac", "a").jira("N. N.", "b");
    team.keyTies.add(new Evidence.KeyTie(1, 3, 9, 4));
    team.keyTies.add(new Evidence.KeyTie(1, 4, 1, 1));
    team.keyTies.add(new Evidence.KeyTie(2, 4, 9, 4));
    Resolution resolution = team.resolve();
    assertThat(resolution.links()).extracting(Resolution.Link::person).containsExactly(1, 2, 1, 4);
    assertThat(resolution.doubts())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo(Doubt.Kind.PROPOSED))
        .satisfies(doubt -> assertThat(doubt.reason()).contains("issue keys in 9 commits"));
  }

  @Test
  void aPersonWhoseSurnameIsAProductsNameIsNoBot() {
    assertThat(
            Team.git(
                    "Sarah Jenkins <sarah.jenkins@x.org>",
                    "Jenkins, Sarah <sarah-jenkins@y.org>",
                    "Tom Stickler <stickler.tom@x.org>",
                    "Jenkins <jenkins@x.org>",
                    "Jenkins CI <ops@x.org>",
                    "x <jenkins.build@x.org>",
                    "svc-jenkins <svc@x.org>",
                    "stickler-ci <support@stickler-ci.com>")
                .resolve()
                .persons())
        .extracting(person -> person.name() + (person.bot() ? ": bot" : ": human"))
        .containsExactly(
            "Sarah Jenkins: human",
            "Tom Stickler: human",
            "Jenkins: bot",
            "Jenkins CI: bot",
            "x: bot",
            "svc-jenkins: bot",
            "stickler-ci: bot");
  }

  @Test
  void botsAreNobodyUnlessTheConfigurationSaysSo() {
    Team team =
        Team.git(
            "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
            "Release Bot <release@x.org>",
            "GitHub <noreply@github.com>",
            "Black formatter <fmt@x.org>",
            "Ann Talbot <ann@x.org>",
            "Jan Bot <jan@x.org>");
    team.inference = new InferenceSettings(null, List.of("^fmt@"), List.of("^Jan Bot$"));
    assertThat(team.resolve().persons())
        .extracting(person -> person.bot())
        .containsExactly(true, true, true, true, false, false);
  }

  @Test
  void machineAccountsAreFlagged() {
    assertThat(
            Team.git("root <root@db1>", "ubuntu <ubuntu@ip-10>", "Mira <m@x.org>")
                .resolve()
                .machines())
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void disciplinesFollowTheFilesThatWereTouched() {
    Team team = Team.git("Mira Kovac <mira@x.org>", "Tom Berg <tom@x.org>");
    for (int day = 1; day <= 20; day++) {
      team.activity.add(1, LocalDate.of(2025, 3, day), FileKind.NOTEBOOK);
      team.activity.add(1, LocalDate.of(2025, 9, day), FileKind.DATA_PIPELINE);
    }
    team.activity.add(2, LocalDate.of(2025, 3, 1), FileKind.NOTEBOOK);
    List<Membership> memberships = team.resolve().memberships();
    assertThat(memberships)
        .extracting(Membership::discipline, Membership::from, Membership::to)
        .containsExactly(
            Tuple.tuple("data science", null, LocalDate.of(2025, 6, 30)),
            Tuple.tuple("data engineering", LocalDate.of(2025, 7, 1), null));
    assertThat(memberships).allMatch(Membership::inferred);
    // (20 + 10 / 4) / (20 + 10)
    assertThat(memberships.get(0).confidence()).isEqualTo(0.75);
  }

  @Test
  void nothingIsInferredBesideAPeopleFileUnlessAskedFor() {
    Team team = Team.git("Mira Kovac <mira@x.org>").file(folder, "person", "Tom Berg");
    for (int day = 1; day <= 20; day++) {
      team.activity.add(1, LocalDate.of(2025, 3, day), FileKind.NOTEBOOK);
    }
    assertThat(team.resolve().memberships()).isEmpty();
    team.inference = new InferenceSettings(true, List.of(), List.of());
    assertThat(team.resolve().memberships()).hasSize(1);
  }

  @Test
  void aPatternThatIsNoneIsNamed() {
    Team team = Team.git("a <a@x.org>");
    team.inference = new InferenceSettings(null, List.of("(bot"), List.of());
    assertThatThrownBy(team::resolve).hasMessageContaining("\"(bot\" is no regular expression");
  }

  @Test
  void fiftyThousandIdentitiesTakeSeconds() {
    Team team = new Team();
    for (int i = 1; i <= 50_000; i++) {
      String name =
          "First" + (char) ('a' + i % 26) + " Last" + "abcdefghij".charAt(i % 10) + word(i / 4);
      String email =
          i % 3 == 0 ? "p" + i / 6 + "@x.org" : i + "+u" + i / 3 + "@users.noreply.github.com";
      team.identities.add(
          new Identity(i, Identity.Kind.GIT, i % 7 == 0 ? "Data Team" : name, email, null));
    }
    // CPU time: other work on the machine must not fail the test.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    assertThat(team.resolve().links()).hasSize(50_000);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin))
        .isLessThan(Duration.ofSeconds(15));
  }

  private static String word(int n) {
    StringBuilder letters = new StringBuilder();
    for (int rest = n; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
