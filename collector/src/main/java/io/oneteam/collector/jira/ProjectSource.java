package io.oneteam.collector.jira;

import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.jira.RequestFailure.Kind;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One project of a Jira, read by REST. */
final class ProjectSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectSource.class);
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final String project;
  private final SharedSite shared;
  private final FlowRules flows;
  private final Store store;
  private final Clock clock;

  ProjectSource(String project, SharedSite shared, FlowRules flows, Store store, Clock clock) {
    this.project = project;
    this.shared = shared;
    this.flows = flows;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "Jira " + project;
  }

  @Override
  public SourceOutcome collect(Progress progress) {
    Site site = shared.site();
    long requests = site.http().requests();
    Duration waited = site.http().waited();
    try {
      requireProject(site);
      SourceOutcome outcome =
          new ProjectRun(name(), project, site, flows, store, clock, progress).run();
      LOG.info(
          "{}: {} new, {} unchanged issues, {} requests, {} ms waiting for the server",
          name(),
          outcome.added(),
          outcome.unchanged(),
          site.http().requests() - requests,
          site.http().waited().minus(waited).toMillis());
      return outcome;
    } catch (RequestFailure failure) {
      throw new SourceException(name() + " cannot be read: " + failure.sentence());
    }
  }

  @Override
  public List<String> check() {
    List<String> problems = new ArrayList<>();
    try {
      problems.addAll(shared.warnings());
      Site site = shared.site();
      requireProject(site);
      // A search as the night does it: a Cloud that poses as Data Center refuses here.
      Feed.of(site).count(project);
      problems.addAll(skewed(site));
    } catch (SourceException e) {
      problems.add(String.valueOf(e.getMessage()));
    } catch (RequestFailure failure) {
      problems.add(failure.sentence());
    }
    return problems;
  }

  /** A sentence when the clocks differ; nightly reading keeps to the server's clock. */
  static List<String> skewed(Site site) {
    if (site.skew().abs().compareTo(SKEW) <= 0) {
      return List.of();
    }
    return List.of(
        "The clocks of this host and of Jira differ by "
            + site.skew().abs().toMinutes()
            + " minutes; set this host's clock (NTP), or instants of one source do not fit those of"
            + " the other.");
  }

  private void requireProject(Site site) {
    if (project.isEmpty()) {
      throw new RequestFailure(
          Kind.REFUSED, "jira.url is set, but jira.projects is empty; name the projects to read.");
    }
    if (!project.matches("[A-Za-z][A-Za-z0-9_]*")) {
      throw new RequestFailure(
          Kind.REFUSED,
          "\"" + project + "\" in jira.projects is no project key; keys look like TEAM.");
    }
    try {
      String key = JiraJson.text(site.http().get(site.api() + "/project/" + project), "key");
      // Former keys and other spellings are answered, too, but no issue carries them.
      if (!key.isEmpty() && !key.equals(project)) {
        throw new RequestFailure(
            Kind.REFUSED,
            "Jira knows project "
                + project
                + " as "
                + key
                + "; write "
                + key
                + " in jira.projects.");
      }
    } catch (RequestFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        throw new RequestFailure(
            Kind.NOT_FOUND,
            "Jira has no project "
                + project
                + " that this account may see; correct jira.projects, or give the account the"
                + " permission to browse it.");
      }
      throw failure;
    }
  }
}
