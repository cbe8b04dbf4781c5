package io.oneteam.reporter.page;

import io.oneteam.domain.report.Report;
import io.oneteam.reporter.text.SafeText;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of itself: the same for the same report. */
public final class Properties {
  /** Custom properties by which a later night recognises the workbook, whatever its name. */
  public static final String TEAM = "oneteam-team";

  public static final String PERIOD = "oneteam-period";
  public static final String AS_OF = "oneteam-as-of";

  private Properties() {}

  /** Sets the properties of a team's workbook. */
  public static void set(XSSFWorkbook workbook, Report report) {
    set(workbook, report.team().name() + ", " + report.period().name(), report.asOf());
    POIXMLProperties.CustomProperties custom = workbook.getProperties().getCustomProperties();
    custom.addProperty(TEAM, SafeText.line(report.team().name()));
    custom.addProperty(PERIOD, SafeText.line(report.period().name()));
    custom.addProperty(AS_OF, report.asOf().toString());
  }

  /** Sets title and times. */
  public static void set(XSSFWorkbook workbook, String title, Instant asOf) {
    POIXMLProperties properties = workbook.getProperties();
    properties.getCoreProperties().setTitle(SafeText.line(title));
    properties.getCoreProperties().setCreator("oneteam");
    properties.getCoreProperties().setCreated(Optional.of(Date.from(asOf)));
    properties.getCoreProperties().setModified(Optional.of(Date.from(asOf)));
    properties.getExtendedProperties().setApplication("oneteam");
  }
}
