package io.oneteam.reporter.actions;

import io.oneteam.domain.report.QualityLine;
import io.oneteam.reporter.text.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The workbooks that already stand in the reports folder. */
public final class EarlierWorkbooks {
  private static final String ENDING = ".xlsx";
  private final String team;
  private final List<EarlierWorkbook> ours = new ArrayList<>();
  private final Set<Path> foreign = new HashSet<>();
  private final Set<Path> unreadable = new HashSet<>();
  private final List<QualityLine> notes = new ArrayList<>();

  private EarlierWorkbooks(String team) {
    this.team = team;
  }

  /** Looks at all workbooks of a folder, whatever their names. */
  public static EarlierWorkbooks in(Path folder, String team) throws IOException {
    EarlierWorkbooks found = new EarlierWorkbooks(team);
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(EarlierWorkbooks::isWorkbook).sorted().forEach(found::look);
    }
    found.ours.sort(
        Comparator.comparing(EarlierWorkbook::asOf)
            .thenComparing(workbook -> workbook.file().getFileName().toString()));
    return found;
  }

  /** What the team typed into them, each row once, as its newest workbook has it. */
  public Actions actions() {
    return new ActionsReader(ours).read(notes);
  }

  /** The wanted file, or one beside it where that one is open, unreadable or another team's. */
  public Path free(Path wanted) {
    Path target = wanted;
    for (int i = 2; taken(target); i++) {
      String name = wanted.getFileName().toString();
      String base = name.substring(0, name.length() - ENDING.length());
      target = wanted.resolveSibling(base + "-" + i + ENDING);
    }
    if (!target.equals(wanted) && isOpen(wanted)) {
      note(
          wanted.getFileName()
              + " is open in another program, so it was left alone and the new workbook is "
              + target.getFileName()
              + ". Close it before the next night.");
    }
    return target;
  }

  /** Whether a file belongs to another team whose name reads the same in file names. */
  public boolean isForeign(Path file) {
    return foreign.contains(file);
  }

  private boolean taken(Path file) {
    return Files.exists(file)
        && (foreign.contains(file) || unreadable.contains(file) || isOpen(file));
  }

  /** Office programs leave a small file beside what they have open. */
  private static boolean isOpen(Path file) {
    String name = file.getFileName().toString();
    return Files.exists(file.resolveSibling("~$" + name))
        || Files.exists(file.resolveSibling(".~lock." + name + "#"));
  }

  private void look(Path file) {
    try {
      EarlierWorkbook workbook = EarlierWorkbook.read(file);
      String said = workbook.team();
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      boolean named = name.startsWith("oneteam-" + Names.file(team) + "-");
      if (said == null ? named : said.equals(team)) {
        ours.add(workbook);
      } else {
        foreign.add(file);
      }
    } catch (IOException e) {
      unreadable.add(file);
      note(
          "Actions typed into "
              + file.getFileName()
              + " could not be carried over: "
              + e.getMessage()
              + ". The file was left alone; open it and save it as a plain .xlsx, or move it away.");
    }
  }

  private void note(String sentence) {
    notes.add(new QualityLine(QualityLine.Severity.WARNING, "Actions", sentence, 1));
  }

  private static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(ENDING) && !name.startsWith("~$") && !name.startsWith(".");
  }
}
