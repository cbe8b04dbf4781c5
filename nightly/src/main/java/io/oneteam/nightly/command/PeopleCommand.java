package io.oneteam.nightly.command;

import io.oneteam.collector.people.Forgetting;
import io.oneteam.collector.people.PeopleListing;
import io.oneteam.collector.people.PeopleStep;
import io.oneteam.collector.table.CsvText;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.job.TeamStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who is who, for whoever keeps the people file. */
@Command(
    name = "people",
    description = "Identities and disciplines: merged, unassigned, proposed, ambiguous, bots.",
    mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
  private enum Format {
    TABLE,
    CSV,
    JSON
  }

  private static final int WIDEST = 44;
  private static final String WITHOUT_NAMES =
      """

      The store has no names: git:… and jira:… stand for identities that people.csv does not name.
      oneteam people --who E-MAIL shows whose line somebody is; oneteam init --dir DIR reads the
      sources anew and proposes a people file with names, of which the store keeps nothing.\
      """;

  @Mixin private Options options = new Options();

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "table, csv or json (default: table).")
  private Format format = Format.TABLE;

  @Option(
      names = "--who",
      paramLabel = "TEXT",
      description = "Only whoever has this name, e-mail or account.")
  private @Nullable String who;

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = options.settings(home);
    Clock clock = Clock.systemUTC();
    try (HomeLock lock = HomeLock.take(home, clock);
        Store store = TeamStore.open(home, options.store(home), settings)) {
      PeopleStep step = new PeopleStep(store, settings);
      List<String> problems = step.check();
      problems.forEach(System.err::println);
      Resolution resolution = step.run(options.asOf(settings, clock));
      List<Identity> identities = new IdentityStore(store).all();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      print(out, PeopleListing.of(chosen(resolution, identities, store), identities));
      if (format == Format.TABLE && store.veil() != null) {
        out.println(WITHOUT_NAMES);
      }
    }
    return ExitCode.COMPLETE;
  }

  /** Everybody, or those whom the option means. */
  private Resolution chosen(Resolution all, List<Identity> identities, Store store) {
    if (who == null) {
      return all;
    }
    List<Person> found = Forgetting.find(who, all, identities, store.token());
    if (found.isEmpty()) {
      throw new UserException(
          ExitCode.USAGE, "Nobody of that name, e-mail or account is known; see oneteam people.");
    }
    return all.only(found);
  }

  private void print(PrintStream out, List<PeopleListing.Row> rows) {
    switch (format) {
      case JSON ->
          out.println(
              JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(rows));
      case CSV -> {
        out.print(CsvText.line(PeopleListing.HEADINGS));
        rows.forEach(row -> out.print(CsvText.line(row.cells())));
      }
      case TABLE -> table(out, rows);
    }
  }

  private static void table(PrintStream out, List<PeopleListing.Row> rows) {
    if (rows.isEmpty()) {
      out.println("Nobody is known yet: run oneteam run or oneteam init first.");
      return;
    }
    int[] widths = new int[PeopleListing.HEADINGS.size()];
    line(PeopleListing.HEADINGS, widths);
    rows.forEach(row -> line(row.cells(), widths));
    out.println(line(PeopleListing.HEADINGS, widths));
    rows.forEach(row -> out.println(line(row.cells(), widths)));
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    out.println();
    counts.forEach((status, count) -> out.println(count + " " + status));
  }

  /** Widens the columns to a line's cells and lays the line out. */
  private static String line(List<String> cells, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String plain = cells.get(i).replaceAll("\\p{Cntrl}|[\u202a-\u202e\u2066-\u2069]", " ");
      String cell = plain.length() > WIDEST ? plain.substring(0, WIDEST - 1) + "\u2026" : plain;
      widths[i] = Math.max(widths[i], cell.length());
      text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    return text.toString().stripTrailing();
  }
}
