package io.oneteam.domain.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure returns.
 *
 * @param measure the measure's name in kebab case, for example "time-to-production"
 * @param title the sheet's name, at most 31 characters
 * @param question the question a lead asks
 * @param status SHOWN when the measure can answer, REFUSED when it cannot
 * @param sentence the answer in one sentence, or why there is none and what would help
 * @param tiles headline numbers, the first is for the Retro page
 * @param estimates all numbers, tiles' included
 * @param glance the headline number over the last twelve periods, null when there is none
 * @param figures charts and tables in reading order; evidence listings last
 * @param findings what is worth a conversation
 * @param reading how to read the sheet, one hint a line
 * @param caveats what to keep in mind: exclusions, inferred disciplines, truncated history
 */
public record Measurement(
    String measure,
    String title,
    String question,
    Status status,
    String sentence,
    List<Tile> tiles,
    List<Estimate> estimates,
    Figure.@Nullable Trend glance,
    List<Figure> figures,
    List<Finding> findings,
    List<String> reading,
    List<String> caveats) {

  public Measurement {
    tiles = List.copyOf(tiles);
    estimates = List.copyOf(estimates);
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
    reading = List.copyOf(reading);
    caveats = List.copyOf(caveats);
  }

  /** A measure that cannot answer: why, and what would help. */
  public static Measurement refused(
      String measure, String title, String question, String sentence) {
    return new Measurement(
        measure,
        title,
        question,
        Status.REFUSED,
        sentence,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with other findings. */
  public Measurement withFindings(List<Finding> others) {
    return new Measurement(
        measure, title, question, status, sentence, tiles, estimates, glance, figures, others,
        reading, caveats);
  }
}
