package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.settings.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Web pages of commits and issues. */
final class Links {
  private static final int SHORT = 10;

  private final Map<Integer, Repository> repositories = new HashMap<>();
  private final Map<String, Repository> byName = new HashMap<>();
  private final @Nullable String jira;

  Links(Facts facts) {
    for (Repository repository : facts.history().repositories()) {
      repositories.put(repository.id(), repository);
      byName.put(repository.name(), repository);
    }
    Settings.JiraSettings settings = facts.history().settings().jira();
    String base = settings.web() != null ? settings.web() : settings.url();
    jira = base == null ? null : base.replaceAll("/+$", "");
  }

  String repository(int id) {
    Repository repository = repositories.get(id);
    return repository == null ? "repository " + id : repository.name();
  }

  @Nullable String commit(@Nullable String repository, @Nullable String sha) {
    Repository known = repository == null ? null : byName.get(repository);
    return known == null || known.web() == null || sha == null
        ? null
        : known.web() + "/commit/" + sha;
  }

  Cell commit(Commit commit) {
    return Cell.link(
        shortened(commit.sha()), commit(repository(commit.repository()), commit.sha()));
  }

  Cell commitCell(@Nullable String repository, @Nullable String sha) {
    return sha == null ? Cell.empty() : Cell.link(shortened(sha), commit(repository, sha));
  }

  @Nullable String issue(String key) {
    return jira == null ? null : jira + "/browse/" + key;
  }

  Cell issueCell(String key) {
    return Cell.link(key, issue(key));
  }

  Finding.Evidence evidence(Issue issue, @Nullable Instant at, String text) {
    return new Finding.Evidence("issue", issue.key(), issue(issue.key()), at, text);
  }

  Finding.Evidence evidence(Commit commit, String text) {
    String link = commit(repository(commit.repository()), commit.sha());
    return new Finding.Evidence("commit", commit.sha(), link, commit.written(), text);
  }

  static String shortened(String sha) {
    return sha.length() <= SHORT ? sha : sha.substring(0, SHORT);
  }
}
