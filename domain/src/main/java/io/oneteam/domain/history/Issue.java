package io.oneteam.domain.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Jira issue with its whole history, oldest first.
 *
 * @param id Jira's own number: the key, since keys move
 * @param key the current key
 * @param aliases keys it had before it was moved
 * @param project project key
 * @param type issue type's name
 * @param summary at most 2,000 characters; untrusted text
 * @param created instant of creation
 * @param updated instant of the last update the server reports
 * @param resolved resolution instant, null while open
 * @param resolution resolution's name, null while open
 * @param creator identity number, null when unknown
 * @param parent id of the epic or parent issue, null for none or one that is not stored
 * @param epic id of the nearest ancestor that is an epic, null for none
 * @param labels current labels
 * @param components names of current components
 * @param fixVersions ids of current fix versions, see {@link Release}
 * @param statuses every stay in a status, gap-free from creation; the last one is open
 * @param assignments every holder in turn, gap-free from creation; the last one is open
 * @param sprints stays in sprints
 * @param links current links to other issues
 * @param comments comments, never their text
 * @param changes number of changelog entries
 * @param incomplete why its history cannot be trusted to be whole; null when the chain is unbroken
 * @param absent how it vanished from the source (deleted, archived, access lost, unobserved), null
 *     while it is there
 */
public record Issue(
    long id,
    String key,
    List<String> aliases,
    String project,
    String type,
    String summary,
    Instant created,
    Instant updated,
    @Nullable Instant resolved,
    @Nullable String resolution,
    @Nullable Integer creator,
    @Nullable Long parent,
    @Nullable Long epic,
    List<String> labels,
    List<String> components,
    List<String> fixVersions,
    List<StatusStay> statuses,
    List<Assignment> assignments,
    List<SprintStay> sprints,
    List<IssueLink> links,
    List<Comment> comments,
    int changes,
    @Nullable String incomplete,
    @Nullable String absent) {

  public Issue {
    aliases = List.copyOf(aliases);
    labels = List.copyOf(labels);
    components = List.copyOf(components);
    fixVersions = List.copyOf(fixVersions);
    statuses = List.copyOf(statuses);
    assignments = List.copyOf(assignments);
    sprints = List.copyOf(sprints);
    links = List.copyOf(links);
    comments = List.copyOf(comments);
  }
}
