package io.oneteam.analyzer.privacy;

import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.People;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.team.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The last door before a report is kept: every text of every figure passes, and nobody's name,
 * e-mail or account does. What is said about groups of people was decided before, by {@link
 * Disclosure}.
 */
public final class PrivacyGuard {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Addresses of pages and ids of objects: cutting words out of them would only break them. */
  private static final Set<String> ADDRESSES = Set.of("link", "web", "jiraWeb", "shape", "key");

  private final Redaction redaction;

  private PrivacyGuard(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * A guard of all people behind the identities of the store, for reports of a team.
   *
   * @param token what the store has instead of a text that names somebody
   */
  public static PrivacyGuard of(
      Collection<Identity> identities, People people, Team team, UnaryOperator<String> token) {
    List<String> kept = new ArrayList<>(team.disciplines());
    kept.add(team.name());
    return new PrivacyGuard(Redaction.of(identities, people.byIdentity(), kept, token));
  }

  /** The same measurement, naming nobody. */
  public Measurement apply(Measurement measurement) {
    return apply(measurement, Measurement.class);
  }

  /** The same report, naming nobody. */
  public Report apply(Report report) {
    return apply(report, Report.class);
  }

  private <T> T apply(T value, Class<T> type) {
    JsonNode tree = JSON.valueToTree(value);
    clean(tree);
    return JSON.treeToValue(tree, type);
  }

  private void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue() instanceof StringNode text && !ADDRESSES.contains(field.getKey())) {
          field.setValue(cleaned(text));
        } else {
          clean(field.getValue());
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof StringNode text) {
          array.set(i, cleaned(text));
        } else {
          clean(array.get(i));
        }
      }
    }
  }

  private StringNode cleaned(StringNode text) {
    return StringNode.valueOf(redaction.apply(text.stringValue()));
  }
}
