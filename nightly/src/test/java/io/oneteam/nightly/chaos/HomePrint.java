package io.oneteam.nightly.chaos;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.job.TeamReading;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a home holds, apart from numbers that only count arrivals: every row of history with names
 * in the place of numbers, and the balances.
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
}
