package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A project's versions, and the sprints of its boards. */
final class SiteLists {
  private static final int PAGE = 50;
  private final Site site;
  private final String project;
  private final Sightings sightings;
  private final ProjectNotes notes;

  SiteLists(Site site, String project, Sightings sightings, ProjectNotes notes) {
    this.site = site;
    this.project = project;
    this.sightings = sightings;
    this.notes = notes;
  }

  void read() {
    try {
      site.http()
          .get(site.api() + "/project/" + project + "/versions")
          .forEach(version -> sightings.release(version, project));
    } catch (RequestFailure failure) {
      tolerate(
          failure,
          "The versions of "
              + project
              + " cannot be listed; only those that issues"
              + " name are known.");
    }
    try {
      for (JsonNode board : pages("/rest/agile/1.0/board?projectKeyOrId=" + project + "&")) {
        sprints(JiraJson.text(board, "id"));
      }
    } catch (RequestFailure failure) {
      tolerate(
          failure,
          "The boards of "
              + project
              + " cannot be listed (is Jira Software there, and"
              + " may the token read boards?); only sprints that issues name are known.");
    }
  }

  private void sprints(String board) {
    try {
      pages("/rest/agile/1.0/board/" + board + "/sprint?")
          .forEach(sprint -> sightings.sprint(CustomValue.sprint(sprint)));
    } catch (RequestFailure failure) {
      // Boards without sprints (kanban) refuse the question.
      if (failure.kind() != Kind.REFUSED && failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
    }
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> values = new ArrayList<>();
    while (true) {
      JsonNode page = site.http().get(path + "startAt=" + values.size() + "&maxResults=" + PAGE);
      page.path("values").forEach(values::add);
      if (page.path("isLast").asBoolean(true) || page.path("values").isEmpty()) {
        return values;
      }
    }
  }

  private void tolerate(RequestFailure failure, String sentence) {
    if (failure.kind() != Kind.NOT_FOUND
        && failure.kind() != Kind.FORBIDDEN
        && failure.kind() != Kind.REFUSED) {
      throw failure;
    }
    notes.note(sentence);
  }
}
