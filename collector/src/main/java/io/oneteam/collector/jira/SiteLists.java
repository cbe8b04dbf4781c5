package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      int closed = 0;
      for (JsonNode board : pages("/rest/agile/1.0/board?projectKeyOrId=" + project + "&")) {
        closed += sprints(JiraJson.text(board, "id")) ? 0 : 1;
      }
      if (closed > 0) {
        notes.note(
            closed
                + " boards of "
                + project
                + " do not show their sprints to this account; of those only the sprints that issues"
                + " name are known.");
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

  /** Whether the board may be looked at. */
  private boolean sprints(String board) {
    try {
      pages("/rest/agile/1.0/board/" + board + "/sprint?")
          .forEach(sprint -> sightings.sprint(CustomValue.sprint(sprint)));
    } catch (RequestFailure failure) {
      if (failure.kind() == Kind.FORBIDDEN || failure.kind() == Kind.UNAUTHORISED) {
        return false;
      }
      // Boards without sprints (kanban) refuse the question.
      if (failure.kind() != Kind.REFUSED && failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
    }
    return true;
  }

  private List<JsonNode> pages(String path) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    long startAt = 0;
    while (true) {
      JsonNode page = site.http().get(path + "startAt=" + startAt + "&maxResults=" + PAGE);
      int before = values.size();
      page.path("values").forEach(value -> values.put(JiraJson.text(value, "id"), value));
      startAt += page.path("values").size();
      boolean last =
          page.path("isLast").asBoolean(startAt >= JiraJson.number(page, "total", startAt));
      // A page that brings nothing new leads nowhere.
      if (last || values.size() == before) {
        return List.copyOf(values.values());
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
