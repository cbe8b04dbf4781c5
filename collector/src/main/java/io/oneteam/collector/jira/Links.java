package io.oneteam.collector.jira;

import io.oneteam.collector.jira.IssueNormaliser.Draft;
import io.oneteam.collector.jira.SetValue.Move;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueStay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Links of an issue. The changelog has them as sentences ("This issue is part of ANY23-29") without
 * type and direction; the document's current links tell which phrase points which way.
 */
final class Links {
  private static final char BETWEEN = '\n';
  private final Draft draft;
  private final Set<String> outward = new HashSet<>();
  private final Set<String> inward = new HashSet<>();

  Links(Draft draft) {
    this.draft = draft;
  }

  List<IssueStay> stays() {
    Map<String, String> current = current();
    List<Move> moves = new ArrayList<>();
    for (Step step : draft.log().of(IssueField.LINK)) {
      moves.add(
          new Move(
              step.at(),
              step.by(),
              link(step.from(), step.fromName()),
              link(step.to(), step.toName())));
    }
    boolean told = draft.values().path("issuelinks").isArray();
    // A link that no change explains was there at creation as far as anybody knows.
    return SetValue.stays(
            IssueField.LINK, draft.created(), draft.created(), moves, told ? current : null)
        .stream()
        .map(this::directed)
        .toList();
  }

  private Map<String, String> current() {
    Map<String, String> links = new LinkedHashMap<>();
    for (JsonNode link : draft.values().path("issuelinks")) {
      JsonNode type = link.path("type");
      boolean out = link.path("outwardIssue").isObject();
      String phrase = JiraJson.text(type, out ? "outward" : "inward");
      String key = JiraJson.text(link.path(out ? "outwardIssue" : "inwardIssue"), "key");
      if (!key.isEmpty()) {
        (out ? outward : inward).add(phrase + BETWEEN + key);
        outward.add(JiraJson.text(type, "outward"));
        inward.add(JiraJson.text(type, "inward"));
        links.put(phrase + BETWEEN + key, phrase);
      }
    }
    return links;
  }

  private static Map<String, String> link(String key, String sentence) {
    if (key.isEmpty()) {
      return Map.of();
    }
    String phrase = sentence.strip();
    if (phrase.startsWith("This issue ")) {
      phrase = phrase.substring("This issue ".length());
    }
    if (phrase.endsWith(key)) {
      phrase = phrase.substring(0, phrase.length() - key.length()).strip();
    }
    return Map.of(phrase + BETWEEN + key, phrase);
  }

  private IssueStay directed(IssueStay stay) {
    String key = stay.value().substring(stay.value().indexOf(BETWEEN) + 1);
    return new IssueStay(
        pointsHere(stay) ? IssueField.LINK_INWARD : IssueField.LINK,
        key,
        stay.name(),
        stay.from(),
        stay.to(),
        stay.by());
  }

  private boolean pointsHere(IssueStay stay) {
    if (outward.contains(stay.value()) || inward.contains(stay.value())) {
      return !outward.contains(stay.value());
    }
    String phrase = stay.name();
    if (outward.contains(phrase) != inward.contains(phrase)) {
      return inward.contains(phrase);
    }
    // "is blocked by", "is part of", "has to be finished together with" stays outward.
    String words = phrase.toLowerCase(Locale.ROOT);
    return words.startsWith("is ") && (words.endsWith(" by") || words.endsWith(" of"))
        || words.endsWith(" by");
  }
}
