package io.oneteam.reporter;

import io.oneteam.domain.report.QualityLine;
import io.oneteam.reporter.actions.EarlierWorkbooks;
import io.oneteam.reporter.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder that gets a copy of every report, where teams open them and type. It may be away for a
 * night: then nothing is copied, since what was typed there could not be read before.
 */
final class SharedFolder {
  private final List<QualityLine> gaps = new ArrayList<>();
  private @Nullable Path folder;

  private SharedFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Opens the folder and looks at the workbooks in it; null for none. */
  static SharedFolder open(@Nullable Path shared, Path home, EarlierWorkbooks earlier) {
    SharedFolder opened = new SharedFolder(shared);
    if (shared != null) {
      try {
        Files.createDirectories(shared);
        if (Files.isSameFile(shared, home)) {
          opened.folder = null;
        } else {
          earlier.alsoIn(shared);
        }
      } catch (IOException e) {
        opened.folder = null;
        opened.gap("Reports were not copied to " + shared + ", which cannot be read", e);
      }
    }
    return opened;
  }

  /** Where copies go, null for nowhere. */
  @Nullable Path folder() {
    return folder;
  }

  /** Copies a file, whole or not at all. */
  void copy(Path file, Path target) {
    try {
      WholeFile.write(target, out -> Files.copy(file, out));
    } catch (IOException e) {
      gap(file.getFileName() + " could not be copied to " + target, e);
    }
  }

  /** Notes with what went wrong here. */
  List<QualityLine> and(List<QualityLine> notes) {
    List<QualityLine> all = new ArrayList<>(notes);
    all.addAll(gaps);
    return all;
  }

  private void gap(String what, IOException because) {
    String sentence =
        what + " (" + because + "). Look at reports.copy-to; the next night copies again.";
    gaps.add(new QualityLine(QualityLine.Severity.GAP, "Reports", sentence, 1));
  }
}
