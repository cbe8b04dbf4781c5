package io.oneteam.collector.violation;

import io.oneteam.analyzer.measure.Measure;
import org.apache.poi.ss.usermodel.Workbook;
import org.eclipse.jgit.lib.Repository;
import org.springframework.batch.core.step.Step;

/** A planted violation of the collector's rules. */
interface ReachesAcross {
  Measure measure();

  Workbook workbook();

  Repository repository();

  Step step();
}
