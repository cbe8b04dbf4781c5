package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the made-up Cloud answers keeps to what Atlassian publishes, so the tests mean something.
 */
class ContractTest {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

  @Test
  void everyAnswerOfTheMadeUpCloudKeepsToThePublishedContract() throws IOException {
    JsonNode contract =
        JiraJson.MAPPER.readTree(Files.readAllBytes(Shared.file("jira/openapi-v3-extract.json")));
    Set<String> checked = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    for (FakeJira.Exchanged exchanged : conversation()) {
      for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
        String pattern = path.getKey().replaceAll("\\{[^}]*}", "[^/]+") + "(\\?.*)?";
        JsonNode schema =
            path.getValue()
                .path(exchanged.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        if (exchanged.path().matches(pattern)
            && !schema.isMissingNode()
            && exchanged.answer().status() == 200) {
          checked.add(path.getKey());
          schema(schema, contract).validate(exchanged.answer().body()).stream()
              .filter(error -> !asRealServersDo(error))
              .forEach(error -> faults.add(exchanged.path() + ": " + error));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(checked)
        .contains(
            "/rest/api/3/search/jql",
            "/rest/api/3/issue/bulkfetch",
            "/rest/api/3/changelog/bulkfetch",
            "/rest/api/3/issue/{issueIdOrKey}",
            "/rest/api/3/issue/{issueIdOrKey}/changelog",
            "/rest/api/3/issue/{issueIdOrKey}/comment",
            "/rest/api/3/search/approximate-count",
            "/rest/api/3/project/search",
            "/rest/api/3/project/{projectIdOrKey}/versions",
            "/rest/api/3/field",
            "/rest/api/3/status",
            "/rest/api/3/myself",
            "/rest/api/3/serverInfo");
  }

  @Test
  void theContractWouldShowAFault() throws IOException {
    JsonNode contract =
        JiraJson.MAPPER.readTree(Files.readAllBytes(Shared.file("jira/openapi-v3-extract.json")));
    JsonNode schema =
        JiraJson.MAPPER.readTree("{\"$ref\":\"#/components/schemas/BulkChangelogResponseBean\"}");
    assertThat(
            schema(schema, contract).validate(JiraJson.MAPPER.readTree("{\"issueChangeLogs\":{}}")))
        .isNotEmpty();
  }

  /** Nights in which every endpoint is asked. */
  private static List<FakeJira.Exchanged> conversation() throws IOException {
    try (Night night = new Night(true, 12)) {
      // Real servers write numbers here, against their own contract.
      night.jira.endpoints().numericDates = false;
      night.issues.comment(10_001, FakeIssues.BEGIN.plusSeconds(90_000), "u1", "more");
      night.collect();
      night.jira.endpoints().bulkChangelogs = false;
      night.issues.assign(10_002, FakeIssues.BEGIN.plusSeconds(90_001), "u2");
      night.issues.rekey(10_003, "OTHER-1", FakeIssues.BEGIN.plusSeconds(90_002));
      night.collect();
      for (int i = 4; i <= 12; i++) {
        night.issues.delete(10_000 + i);
      }
      night.collect();
      return night.jira.exchanged();
    }
  }

  /** Real servers write offsets without a colon, and null where a change came from nothing. */
  private static boolean asRealServersDo(Error error) {
    String where = error.getInstanceLocation().toString();
    String what = error.getMessage();
    return (where.matches(".*/(created|updated|serverTime)") && what.contains("date-time"))
        || (where.matches(".*/items/\\d+/(from|to)(String)?") && what.contains("null found"));
  }

  private Schema schema(JsonNode schema, JsonNode contract) {
    ObjectNode root = JiraJson.MAPPER.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", contract.path("components"));
    return registry.getSchema(root);
  }
}
