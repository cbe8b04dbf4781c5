package io.oneteam.domain.report;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one workbook and its JSON twin show. It holds no name of a person.
 *
 * @param team the team
 * @param period what the report looks back on
 * @param previous the period before
 * @param asOf the instant at which the world is looked at
 * @param version oneteam's version
 * @param headline one sentence computed from the data
 * @param summary what was followed, in one line
 * @param measurements in the order of the sheets
 * @param retroFindings keys of at most seven findings for the Retro page, largest effect first
 * @param models all models, the uncertain ones included
 * @param handOffs all hand-offs up to as-of
 * @param reconciliation balance for each source
 * @param quality lines of the Data quality sheet
 * @param definitions rules in force
 * @param jiraWeb base URL of Jira's web pages, null when unknown
 * @param clock "landed" or "written"
 */
public record Report(
    Team team,
    Period period,
    Period previous,
    Instant asOf,
    String version,
    String headline,
    String summary,
    List<Measurement> measurements,
    List<String> retroFindings,
    List<Model> models,
    List<HandOff> handOffs,
    List<Reconciliation> reconciliation,
    List<QualityLine> quality,
    List<Definition> definitions,
    @Nullable String jiraWeb,
    String clock) {

  public Report {
    measurements = List.copyOf(measurements);
    retroFindings = List.copyOf(retroFindings);
    models = List.copyOf(models);
    handOffs = List.copyOf(handOffs);
    reconciliation = List.copyOf(reconciliation);
    quality = List.copyOf(quality);
    definitions = List.copyOf(definitions);
  }
}
