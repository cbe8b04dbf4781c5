package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.oneteam.collector.Progress;
import io.oneteam.collector.git.LineCounter.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random repositories, row by row against C git. */
class ExactnessTest {
  private static final List<String> NAMES =
      List.of("a.py", "b b.py", "src/a.py", "src/d/\u00E4.txt", "src.py", "x\ty", "\"q\"", "src/z");
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void agreesWithGitOnRandomRepositories(int seed) throws Exception {
    assumeTrue(hasGit(), "C git is not installed: nothing to compare with");
    try (TestRepository repository = TestRepository.create(folder.resolve("r.git"))) {
      make(repository, new Random(seed));
      Map<String, Set<String>> rows = read(repository);
      assertThat(rows.get("plain")).isEqualTo(git(repository));
      assertThat(rows.get("merge")).isEqualTo(gitMerges(repository));
    }
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static void make(TestRepository repository, Random random) throws IOException {
    repository.mode("src/z", FileMode.SYMLINK);
    List<ObjectId> commits = new ArrayList<>();
    List<Map<String, String>> trees = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int parent = commits.isEmpty() ? -1 : Math.max(0, commits.size() - 1 - random.nextInt(4));
      Map<String, String> files = new HashMap<>(parent < 0 ? Map.of() : trees.get(parent));
      List<ObjectId> parents = new ArrayList<>();
      if (parent >= 0) {
        parents.add(commits.get(parent));
      }
      int other =
          commits.size() > 3 && random.nextInt(4) == 0 ? random.nextInt(commits.size()) : -1;
      if (other >= 0 && other != parent) {
        parents.add(commits.get(other));
        trees.get(other).forEach((path, text) -> mix(files, path, text, random));
      }
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        edit(repository, files, random);
      }
      separate(files);
      commits.add(repository.commit("c" + i, files, parents.toArray(ObjectId[]::new)));
      trees.add(files);
      repository.ref("refs/heads/b" + i, commits.get(i));
    }
  }

  private static void mix(Map<String, String> files, String path, String text, Random random) {
    if (random.nextBoolean()) {
      files.put(path, text);
    }
  }

  /** A file and a folder cannot have one name. */
  private static void separate(Map<String, String> files) {
    files
        .keySet()
        .removeIf(path -> files.keySet().stream().anyMatch(p -> p.startsWith(path + "/")));
  }

  private static void edit(TestRepository repository, Map<String, String> files, Random random) {
    String path = NAMES.get(random.nextInt(NAMES.size()));
    List<String> present = new ArrayList<>(new TreeMap<>(files).keySet());
    String some = present.isEmpty() ? path : present.get(random.nextInt(present.size()));
    switch (random.nextInt(7)) {
      case 0 -> files.remove(some);
      case 1 -> {
        String text = files.remove(some);
        files.put("moved/" + path, text == null ? "" : text + "tail\n");
      }
      case 2 -> files.put(path, "bin\0" + random.nextInt(3));
      case 3 -> files.put(path, text(random, "\r\n"));
      case 4 -> {
        repository.mode(
            "a.py", random.nextBoolean() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
        files.put("a.py", files.getOrDefault("a.py", ""));
      }
      case 5 -> files.put(some, changed(files.getOrDefault(some, ""), random));
      default -> files.put(path, text(random, "\n"));
    }
  }

  private static String text(Random random, String end) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(30); lines > 0; lines--) {
      text.append("line ").append(random.nextInt(40)).append(end);
    }
    return random.nextInt(4) == 0 ? text + "no newline" : text.toString();
  }

  private static String changed(String text, Random random) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return text.substring(0, at) + "new\n" + text.substring(at);
  }

  private static Map<String, Set<String>> read(TestRepository repository) throws IOException {
    Map<String, Set<String>> rows = Map.of("plain", new TreeSet<>(), "merge", new TreeSet<>());
    try (ObjectReader reader = repository.repository.newObjectReader();
        Workers workers = new Workers(2)) {
      Graph graph = new Graph(reader, List.of(), Set.of());
      for (String tip : List.copyOf(tips(repository))) {
        graph.follow(ObjectId.fromString(tip));
      }
      new Intake(repository.repository, graph, workers, Progress.silent(), new NoContents())
          .run(
              commits -> {
                for (ReadCommit commit : commits) {
                  for (Change change : commit.changes) {
                    boolean merge = commit.node.parents.size() > 1;
                    rows.get(merge ? "merge" : "plain").add(row(new Work(commit, change), merge));
                  }
                }
              });
    }
    return rows;
  }

  private static Set<String> tips(TestRepository repository) throws IOException {
    Set<String> tips = new TreeSet<>();
    repository
        .repository
        .getRefDatabase()
        .getRefs()
        .forEach(ref -> tips.add(ref.getObjectId().name()));
    return tips;
  }

  private static String row(Work work, boolean merge) {
    Change change = work.change();
    String start = work.commit().node.name() + " " + change.path;
    return merge
        ? start + " " + (change.blob == null ? "gone" : change.blob.name())
        : "%s %06o %06o %s %s %s %s %s"
            .formatted(
                start,
                change.previousMode,
                change.mode,
                change.previousBlob == null ? ObjectId.zeroId().name() : change.previousBlob.name(),
                change.blob == null ? ObjectId.zeroId().name() : change.blob.name(),
                change.kind,
                change.previousPath,
                change.added < 0 ? "- -" : change.added + " " + change.deleted);
  }

  private static Set<String> git(TestRepository repository) throws Exception {
    Set<String> rows = new TreeSet<>();
    String output =
        String.join(
            "\n",
            repository.git(
                "log",
                "--branches",
                "--no-merges",
                "--raw",
                "--numstat",
                "--minimal",
                "-M",
                "-z",
                "--no-abbrev",
                "--format=@%H%x00"));
    for (String commit : output.split("(?<=^|\0)@(?=[0-9a-f]{40}\0)")) {
      if (!commit.isBlank()) {
        rows.addAll(rows(commit));
      }
    }
    return rows;
  }

  private static Set<String> rows(String commit) {
    String[] fields = commit.split("\0", -1);
    Map<String, String> rows = new LinkedHashMap<>();
    for (int i = 1; i < fields.length; i++) {
      String field = fields[i].replaceFirst("^\n+", "");
      if (field.startsWith(":")) {
        String[] raw = field.substring(1).split(" ");
        boolean renamed = raw[4].startsWith("R");
        String from = fields[++i];
        String path = renamed ? fields[++i] : from;
        rows.put(
            path,
            String.join(
                " ",
                fields[0],
                path,
                raw[0],
                raw[1],
                raw[2],
                raw[3],
                raw[4].substring(0, 1),
                renamed ? from : "null"));
      } else if (field.matches("(?s)[-0-9]+\t[-0-9]+\t.*")) {
        String[] numbers = field.split("\t", 3);
        String path = numbers[2].isEmpty() ? fields[i + 2] : numbers[2];
        i += numbers[2].isEmpty() ? 2 : 0;
        rows.computeIfPresent(path, (p, row) -> row + " " + numbers[0] + " " + numbers[1]);
      }
    }
    return new TreeSet<>(rows.values());
  }

  private static Set<String> gitMerges(TestRepository repository) throws Exception {
    Set<String> rows = new TreeSet<>();
    String sha = "";
    List<String> lines =
        List.of(
            String.join(
                    "\n",
                    repository.git(
                        "log",
                        "--branches",
                        "--merges",
                        "-c",
                        "--raw",
                        "--no-renames",
                        "-z",
                        "--no-abbrev",
                        "--format=@%H%x00"))
                .split("\0"));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("^\n+", "");
      if (line.startsWith("@")) {
        sha = line.substring(1);
      } else if (line.startsWith("::")) {
        String[] raw = line.split(" ");
        String blob = raw[raw.length - 2];
        rows.add(sha + " " + lines.get(++i) + " " + (blob.matches("0+") ? "gone" : blob));
      }
    }
    return rows;
  }
}
