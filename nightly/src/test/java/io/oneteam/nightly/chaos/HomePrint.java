package io.oneteam.nightly.chaos;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.job.TeamReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a home holds, apart from numbers that only count arrivals: every row of history with names
 * in the place of numbers, the balances, and the digest of every report.
 */
final class HomePrint {
  private HomePrint() {}

  static String of(Path home, StoreLocation location, Path config, String asOf) {
    StringBuilder print = new StringBuilder();
    try (Store store = Store.open(location)) {
      Map<Integer, String> names =
          new IdentityStore(store)
              .all().stream()
                  .collect(
                      Collectors.toMap(
                          Identity::id, i -> i.kind() + "/" + i.name() + "/" + i.email()));
      TeamHistory history = TeamReading.read(store, home, config, asOf);
      history(print, history, names);
      SourceStore sources = new SourceStore(store);
      sources.reconciliations().forEach(r -> print.append(r).append('\n'));
      sources.qualityLines().forEach(l -> print.append(l).append('\n'));
    }
    // Digests of the reports in the long form (-Pchaos) alone: arrival order can still turn a last
    // digit in a report of the same history, which is under repair.
    boolean bytes = Boolean.getBoolean("oneteam.chaos.bytes");
    reports(home)
        .forEach((name, digest) -> print.append(name + (bytes ? " " + digest : "") + "\n"));
    return print.toString();
  }

  private static void history(
      StringBuilder print, TeamHistory history, Map<Integer, String> names) {
    Map<Integer, String> shas =
        history.commits().stream().collect(Collectors.toMap(c -> c.id(), c -> c.sha()));
    Function<Integer, String> sha = id -> shas.getOrDefault(id, "?");
    history
        .commits()
        .forEach(
            c ->
                print.append(
                    String.join(
                        " ",
                        c.sha(),
                        c.parents().stream().map(sha).toList().toString(),
                        names.get(c.author()),
                        names.get(c.committer()),
                        String.valueOf(c.written()),
                        String.valueOf(c.committed()),
                        String.valueOf(c.landed()),
                        c.subject(),
                        c.coAuthors().stream().map(names::get).toList().toString(),
                        c.reviewers().stream().map(names::get).toList().toString(),
                        c.issueKeys().toString(),
                        c.work() + "\n")));
    history
        .modifications()
        .forEach(
            m ->
                print.append(
                    sha.apply(m.commit())
                        + " "
                        + m.type()
                        + " "
                        + m.path()
                        + " "
                        + m.previousPath()
                        + " "
                        + m.added()
                        + " "
                        + m.deleted()
                        + "\n"));
    history.tags().forEach(t -> print.append(t.name() + " " + sha.apply(t.commit()) + "\n"));
    history
        .issues()
        .forEach(
            i ->
                print.append(
                    i.id()
                        + " "
                        + i.key()
                        + " "
                        + i.summary()
                        + " "
                        + i.statuses().stream()
                            .map(s -> s.status() + "@" + s.from() + "-" + s.to())
                            .toList()
                        + i.assignments().stream()
                            .map(
                                a ->
                                    (a.assignee() == null ? "-" : names.get(a.assignee()))
                                        + "@"
                                        + a.from())
                            .toList()
                        + i.sprints()
                        + i.links()
                        + i.comments().size()
                        + "\n"));
    history.models().forEach(model -> print.append(model).append('\n'));
  }

  static Map<String, String> reports(Path home) {
    Map<String, String> digests = new TreeMap<>();
    Path folder = home.resolve("reports");
    if (!Files.isDirectory(folder)) {
      return digests;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        digests.put(
            file.getFileName().toString(),
            HexFormat.of()
                .formatHex(
                    java.security.MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(file))));
      }
      return digests;
    } catch (IOException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
