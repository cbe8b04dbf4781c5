package io.oneteam.nightly.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The made-up people. All are called Demo, so that nobody takes them for real. */
enum Member {
  AVERY("data science"),
  BLAKE("data science"),
  CASEY("data science"),
  DREW("data science"),
  EMERY("data engineering"),
  FINLEY("data engineering"),
  GREY("data engineering"),
  HAYDEN("ML engineering"),
  INDIGO("ML engineering"),
  JULES("ML engineering"),
  KAI("software engineering"),
  LANE("software engineering"),
  MORGAN("software engineering"),
  NOEL("UX design"),
  OAKLEY("UX design"),
  PEYTON("UX design");

  /** From this day on Casey is an ML engineer. */
  static final LocalDate CHANGE = LocalDate.parse("2026-02-01");

  private static final List<Member> SCIENTISTS = List.of(AVERY, BLAKE, DREW, CASEY);
  private static final List<Member> DATA_ENGINEERS = List.of(EMERY, FINLEY, GREY);
  private static final List<Member> ML_ENGINEERS = List.of(HAYDEN, INDIGO, JULES);
  private static final List<Member> SOFTWARE_ENGINEERS = List.of(KAI, LANE, MORGAN);

  private static final List<Member> DESIGNERS = List.of(NOEL, OAKLEY, PEYTON);

  private final String discipline;

  Member(String discipline) {
    this.discipline = discipline;
  }

  String fullName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + " Demo";
  }

  String email() {
    return name().toLowerCase(Locale.ROOT) + "@demo.example";
  }

  String account() {
    return "demo-" + name().toLowerCase(Locale.ROOT);
  }

  /** The discipline on a day. */
  String discipline(LocalDate day) {
    return this == CASEY && !day.isBefore(CHANGE) ? "ML engineering" : discipline;
  }

  /** The {@code n}-th data scientist who is one on every day: Casey is left out. */
  static Member scientist(int n) {
    return SCIENTISTS.get(Math.floorMod(n, 3));
  }

  static Member dataEngineer(int n) {
    return DATA_ENGINEERS.get(Math.floorMod(n, 3));
  }

  static Member mlEngineer(int n) {
    return ML_ENGINEERS.get(Math.floorMod(n, 3));
  }

  static Member softwareEngineer(int n) {
    return SOFTWARE_ENGINEERS.get(Math.floorMod(n, 3));
  }

  static Member designer(int n) {
    return DESIGNERS.get(Math.floorMod(n, 3));
  }

  /** The people file of the team. */
  static String csv() {
    StringBuilder csv = new StringBuilder("person,name,identities,discipline,from,to,team\n");
    for (Member member : values()) {
      if (member == CASEY) {
        csv.append(row(member, "data science", "", CHANGE.minusDays(1).toString()));
        csv.append(row(member, "ML engineering", CHANGE.toString(), ""));
      } else {
        csv.append(row(member, member.discipline, "", ""));
      }
    }
    return csv.toString();
  }

  private static String row(Member member, String discipline, String from, String to) {
    return String.join(
            ",",
            member.name().toLowerCase(Locale.ROOT),
            member.fullName(),
            member.email() + ";" + member.account(),
            discipline,
            from,
            to,
            "")
        + "\n";
  }
}
