package io.oneteam.collector.jira;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a flavour of Jira hands over issues. */
interface Feed {
  /** The one for a site's flavour. */
  static Feed of(Site site) {
    return site.cloud() ? new CloudFeed(site) : new DataCenterFeed(site);
  }

  /** Takes issues, and what is known of those that cannot be had. */
  interface Sink {
    /**
     * Takes an issue.
     *
     * @param histories changelog entries that came apart from it; null when the document holds them
     * @param total entries the server says there are; negative when it does not say
     */
    void issue(JsonNode document, @Nullable List<JsonNode> histories, long total);

    /**
     * Says that something of an issue, which is handed over all the same, cannot be read: it is to
     * be asked for again in the next run.
     *
     * @param what "The comments", for example
     */
    void again(long id, String what, String reason);

    /** Says that an issue was asked for and not handed over. */
    void withheld(long id);

    /** Says that an issue cannot be read, and why. */
    void unreadable(String issue, String reason);

    /** Commits what was taken; asked whether to stop there by {@link RequestFailure}. */
    void commit();
  }

  /**
   * A list of ids with their last updates.
   *
   * @param brokenOff why it is not whole; null when it is
   */
  record Listing(Map<Long, Instant> updates, @Nullable String brokenOff) {}

  /**
   * Hands over a project's issues that changed.
   *
   * @param floor earliest update; null for all
   * @param wanted whether an issue with this id and last update is to be handed over
   * @return why it broke off before its end; null when it did not
   */
  @Nullable String changed(
      String project, @Nullable Instant floor, BiPredicate<Long, Instant> wanted, Sink sink);

  /** Ids and last updates of all issues of a project that are visible. */
  Listing census(String project);

  /** Hands over issues by id. */
  void read(Collection<Long> ids, Sink sink);

  /** How many issues a project has by the server's own count; negative when it does not say. */
  long count(String project);
}
