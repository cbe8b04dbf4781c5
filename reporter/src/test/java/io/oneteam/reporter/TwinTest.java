package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwinTest {
  @TempDir Path folder;
  private String json = "";
  private JsonNode twin;

  @BeforeEach
  void write() throws IOException {
    json = Files.readString(Workbooks.of(null).write(SampleReport.report(), folder).twin());
    twin = JsonMapper.builder().build().readTree(json);
  }

  @Test
  void fitsItsPublishedSchema() throws IOException {
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesAnUnknownMilestone() throws IOException {
    String wrong = json.replace("\"kind\" : \"in_production\"", "\"kind\" : \"shipped\"");
    assertThat(wrong).isNotEqualTo(json);
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void givesTheShareExtractedOverTime() throws IOException {
    JsonNode shares = twin.get("models").get(0).get("shares");
    assertThat(shares).hasSize(2);
    assertThat(shares.get(1).get("share").asDouble()).isEqualTo(.7);
    assertThat(shares.get(1).get("commit").asString()).isEqualTo("b".repeat(40));
    String wrong = json.replace("\"share\" : 0.7", "\"share\" : 7");
    assertThat(wrong).isNotEqualTo(json);
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void measuresStagesAndDwellOnTheLandingClock() {
    JsonNode model = twin.get("models").get(0);
    assertThat(model.get("name").asString()).isEqualTo("demand");
    assertThat(model.get("stages").toString())
        .isEqualTo(
            "[{\"stage\":\"notebook\",\"days\":50.0,\"open\":false},"
                + "{\"stage\":\"library\",\"days\":61.0,\"open\":false}]");
    assertThat(model.get("dwellDays").asDouble()).isEqualTo(111);
  }

  @Test
  void saysNullWhereThereIsNothing() {
    JsonNode waiting = twin.get("models").get(1);
    assertThat(waiting.get("dwellDays").isNull()).isTrue();
    assertThat(waiting.get("stages").get(0).get("open").asBoolean()).isTrue();
  }

  @Test
  void keepsTheValuesOfMatricesAndHidesSuppressedCells() {
    JsonNode matrix = twin.get("measurements").get(4).get("matrices").get(0);
    assertThat(matrix.get("values").get(0).get(2).asDouble()).isEqualTo(11);
    assertThat(matrix.get("values").get(2).get(1).isNull()).isTrue();
    assertThat(matrix.get("expected").get(0).get(0).asDouble()).isEqualTo(6);
  }

  private static Schema schema() throws IOException {
    try (InputStream in = Workbooks.class.getResourceAsStream("report.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }
}
