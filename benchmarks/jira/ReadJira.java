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
 * java benchmarks/jira/MadeUpJira.java 18080 100000 10
 * mvn -q -pl collector dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx512m -cp domain/target/classes:collector/target/classes:$(cat collector/target/classpath) \
 *   benchmarks/jira/ReadJira.java http://127.0.0.1:18080 HOME
 * </pre>
 *
 * The log tells requests and the time spent waiting for the server; the rest is the client's own
 * work. Measured with 20,000 issues and 200,000 histories, 512 MB heap, on two cores shared with
 * twenty other processes: 2.4 s CPU per 1,000 issues with start and storing, 412 requests, 242 MB
 * heap in use; the night without changes 9 requests.
 */
public final class ReadJira {
  public static void main(String[] args) {
    Settings.JiraSettings jira =
        new Settings.JiraSettings(
            args[0], null, List.of("LOAD"), "me@example.org", "token", null, List.of(), Map.of());
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            none.team(), none.teams(), none.repositories(), jira, none.people(),
            none.deployments(), none.files(), none.milestones(), none.models(),
            none.disciplines(), none.inference(), none.period(), none.privacy(), none.zone(),
            none.reports());
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
