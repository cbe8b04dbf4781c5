import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.store.ReportStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.reporter.Workbooks;
import io.oneteam.reporter.WrittenReport;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the demo's workbook several times, then once with 200,000 rows of evidence.
 *
 * <p>After {@code mvn -Dquick -DskipTests package}, from the project's root:
 *
 * <pre>
 * java -jar nightly/target/oneteam.jar demo --home target/demo-home
 * unzip -q -o -j nightly/target/oneteam.jar 'BOOT-INF/lib/*' -d target/measured
 * java -Xmx512m -cp 'target/measured/*' benchmarks/workbook/WriteWorkbook.java target/demo-home
 * </pre>
 *
 * <p>Seen on two cores of a virtual machine that eight other processes shared: the demo 0.8 to 4 s
 * once warm, 200,000 rows 13 s, 307 MB.
 */
public class WriteWorkbook {
  private static final String TEAM = "Vehicle pricing (made up)";
  private static final String PERIOD = "2026-Q3";
  private static final int REPEATS = 8;

  public static void main(String[] args) throws Exception {
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
    Path folder = Files.createTempDirectory("oneteam-workbook");
    Report report;
    try (Store store = Store.open(StoreLocation.inHome(Path.of(args[0])))) {
      report = new ReportStore(store).find(TEAM, PERIOD).orElseThrow();
    }
    for (int i = 0; i < REPEATS; i++) {
      say("demo " + (i + 1), report, folder);
    }
    say(rows + " rows", withEvidence(report, rows), folder.resolve("large"));
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed() >> 20)
            .sum();
    System.out.println("peak heap " + peak + " MB (sum of the pools' peaks)");
  }

  private static void say(String name, Report report, Path folder) throws Exception {
    Files.createDirectories(folder);
    long begin = System.nanoTime();
    WrittenReport written = Workbooks.of(null).write(report, folder);
    System.out.printf(
        "%-14s %6.2f s  %,d bytes%n",
        name, (System.nanoTime() - begin) / 1e9, Files.size(written.workbook()));
  }

  /** The longest evidence table, its rows repeated. */
  private static Report withEvidence(Report r, int rows) {
    Figure.Listing longest =
        r.measurements().stream()
            .flatMap(m -> m.figures().stream())
            .filter(f -> f instanceof Figure.Listing listing && listing.evidence())
            .map(Figure.Listing.class::cast)
            .max((a, b) -> Integer.compare(a.rows().size(), b.rows().size()))
            .orElseThrow();
    List<List<Cell>> many = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      many.add(longest.rows().get(i % longest.rows().size()));
    }
    Figure grown =
        new Figure.Listing(
            longest.key(), longest.title(), longest.columns(), many, longest.evidence());
    List<Measurement> measurements = new ArrayList<>();
    for (Measurement m : r.measurements()) {
      List<Figure> figures =
          m.figures().stream().map(f -> f.equals(longest) ? grown : f).toList();
      measurements.add(
          new Measurement(
              m.measure(), m.title(), m.question(), m.status(), m.sentence(), m.tiles(),
              m.estimates(), m.glance(), figures, m.findings(), m.reading(), m.caveats()));
    }
    return new Report(
        r.team(), r.period(), r.previous(), r.asOf(), r.version(), r.headline(), r.summary(),
        measurements, r.retroFindings(), r.models(), r.handOffs(), r.reconciliation(), r.quality(),
        r.definitions(), r.jiraWeb(), r.clock());
  }
}
