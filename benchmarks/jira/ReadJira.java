import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.jira.JiraSources;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Reads the project of {@code MadeUpJira} twice: the whole of it, then a night without changes.
 *
 * <p>After {@code mvn -Dquick -DskipTests package}, from the project's root, the server in another
 * process:
 *
 * <pre>
 * java -Xmx512m benchmarks/jira/MadeUpJira.java 18080 100000 10
 * unzip -q nightly/target/oneteam.jar 'BOOT-INF/lib/*' -d target/jar
 * java -Xmx512m -cp "$(ls target/jar/BOOT-INF/lib/*.jar | tr '\n' ':')" \
 *   benchmarks/jira/ReadJira.java http://127.0.0.1:18080 HOME
 * </pre>
 *
 * The log tells requests and the time spent waiting for the server; the rest is the client's own
 * work. Measured with 100,000 issues and 1,000,000 histories, 512 MB heap, H2 in a file, two cores
 * shared with the server and other builds (load 4.5): 61.6 s of which 20.0 s waiting, so 0.42 s of
 * own work per 1,000 issues with storing them (0.65 s CPU with start and collecting garbage), 2,070
 * requests, 257 MB heap in use at the end. The night without changes, listed year by year: 38
 * requests, 2.4 s of which 0.3 s waiting. Under a lighter load the first night took 44.6 s.
 */
public final class ReadJira {
  public static void main(String[] args) {
    Settings.JiraSettings jira =
        new Settings.JiraSettings(
            args[0], null, List.of("LOAD"), "me@example.org", "token", null, List.of(), Map.of());
    Settings settings = Settings.empty().withJira(jira);
    try (Store store = Store.open(StoreLocation.inHome(Path.of(args[1])))) {
      for (String night : List.of("everything", "nothing new")) {
        for (Source source : JiraSources.of(settings, store, Clock.systemUTC())) {
          long begin = System.nanoTime();
          System.out.println(night + ": " + source.collect(Progress.silent()));
          System.out.printf(
              "%s: %.1f s wall, %.1f s CPU of the process, %d MB heap in use%n",
              night,
              (System.nanoTime() - begin) / 1e9,
              cpu() / 1e9,
              (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
        new SourceStore(store).reconciliations().forEach(System.out::println);
      }
    }
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
