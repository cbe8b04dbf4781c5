package io.oneteam.reporter.actions;

import io.oneteam.domain.report.QualityLine;
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
import org.jspecify.annotations.Nullable;

/** The workbooks that already stand in the reports folder, and in a folder shared with the team. */
public final class EarlierWorkbooks {
  private static final String ENDING = ".xlsx";
  private static final String TOPIC = "Actions";
  private final @Nullable String team;
  private final Path folder;
  private final List<EarlierWorkbook> ours = new ArrayList<>();
  private final Set<Path> foreign = new HashSet<>();
  private final Set<Path> unreadable = new HashSet<>();
  private final List<QualityLine> notes = new ArrayList<>();

  private EarlierWorkbooks(@Nullable String team, Path folder) {
    this.team = team;
    this.folder = folder;
  }

  /** Looks at all workbooks of a folder, whatever their names. */
  public static EarlierWorkbooks in(Path folder, String team) throws IOException {
    EarlierWorkbooks found = new EarlierWorkbooks(team, folder);
    found.look(folder);
    return found;
  }

  /** Looks into none: what is written into the folder carries nothing over. */
  public static EarlierWorkbooks none(Path folder) {
    return new EarlierWorkbooks(null, folder);
  }

  /** Looks at those in another folder, too, where people type into copies. */
  public void alsoIn(Path shared) throws IOException {
    look(shared);
  }

  /** What the team typed into them, each row once, as its newest workbook has it. */
  public Actions actions() {
    // Last night's report and its copy are of one as-of: who typed last is told by the file's time.
    ours.sort(
        Comparator.comparing(EarlierWorkbook::asOf)
            .thenComparing(EarlierWorkbook::touched)
            .thenComparing(workbook -> workbook.file().getFileName().toString()));
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
          said(wanted)
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

  private void look(Path where) throws IOException {
    try (Stream<Path> files = Files.list(where)) {
      if (team != null) {
        String name = team;
        files.filter(EarlierWorkbooks::isWorkbook).sorted().forEach(file -> read(file, name));
      }
    }
  }

  private void read(Path file, String team) {
    try {
      EarlierWorkbook workbook = EarlierWorkbook.read(file, team);
      if (workbook.ours()) {
        ours.add(workbook);
      } else {
        foreign.add(file);
      }
    } catch (IOException e) {
      unreadable.add(file);
      if (!isStrange(file)) {
        note("Actions typed into " + said(file) + " could not be carried over: " + e.getMessage());
      }
    }
  }

  /** A share holds workbooks that have nothing to do with us. */
  private boolean isStrange(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !folder.equals(file.getParent()) && !name.startsWith("oneteam-");
  }

  /** The name alone in the reports folder, the whole path elsewhere. */
  private String said(Path file) {
    return folder.equals(file.getParent()) ? file.getFileName().toString() : file.toString();
  }

  private void note(String sentence) {
    notes.add(new QualityLine(QualityLine.Severity.WARNING, TOPIC, sentence, 1));
  }

  private static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(ENDING) && !name.startsWith("~$") && !name.startsWith(".");
  }
}
