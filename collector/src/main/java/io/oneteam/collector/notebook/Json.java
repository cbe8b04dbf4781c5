package io.oneteam.collector.notebook;

import io.oneteam.domain.lineage.FileContent.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON of untrusted files, within limits. */
final class Json {
  private static final int DEEPEST = 1_000;
  private static final int LONGEST = 8_000_000;
  private static final Pattern CONFLICT =
      Pattern.compile("^(<<<<<<<|>>>>>>>)( |$)", Pattern.MULTILINE);

  /** Python writes NaN and Infinity; names of hostile documents must not fill a shared table. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(byte[] bytes) {
    int mark = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, mark, bytes.length - mark);
  }

  /** A string's text, "" for anything else; never a container's. */
  static String text(JsonParser json, JsonToken value) {
    return value == JsonToken.VALUE_STRING ? json.getString() : "";
  }

  /** A number as small as people count to, -1 for anything else. */
  static int count(JsonParser json, JsonToken value) {
    return value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT
        ? json.getIntValue()
        : -1;
  }

  /** What is wrong with a document that broke off. */
  static Problem problem(@Nullable JacksonException cause, Blob blob) {
    if (cause instanceof StreamConstraintsException) {
      return String.valueOf(cause.getMessage()).contains("nesting")
          ? Problem.TOO_DEEP
          : Problem.TOO_LARGE;
    }
    if (blob.head(60).startsWith("version https://git-lfs.github.com/")) {
      return Problem.MISSING;
    }
    return conflict(blob.text()) ? Problem.CONFLICT_MARKERS : Problem.INVALID_JSON;
  }

  static boolean badEncoding(JacksonException cause) {
    return String.valueOf(cause.getMessage()).contains("UTF-8");
  }

  /** Whether a text holds the marks of a merge that was never finished. */
  static boolean conflict(String text) {
    return text.contains("<<<<<<<") && text.contains(">>>>>>>") && CONFLICT.matcher(text).find();
  }
}
