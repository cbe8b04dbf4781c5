package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Tag;
import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.ModuleIndex.Version;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.lineage.Sketch;
import io.oneteam.domain.lineage.Statement;
import io.oneteam.domain.settings.Settings.FileSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up history: one commit a day, each naming what files hold. A word is a telling statement;
 * a word in brackets is one that anybody writes, {@code word~40} one of 40 tokens; {@code
 * def:name:words} defines something.
 */
public final class Story {
  public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final Map<String, Commit> commits = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> trees = new HashMap<>();
  private final List<BlobChange> changes = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final Map<String, FileContent> contents = new LinkedHashMap<>();
  private final Map<String, String> packages = new HashMap<>();
  private final Map<String, List<Mention>> environments = new HashMap<>();
  private final Map<String, Signs> signs = new HashMap<>();
  private List<String> issueKeys = List.of();
  private boolean landing = true;
  private int pause;
  private Repository.MergeStyle style = Repository.MergeStyle.UNKNOWN;
  private @Nullable String last;

  public Story mergeStyle(Repository.MergeStyle now) {
    style = now;
    return this;
  }

  /** What follows never reaches the default branch. */
  public Story aside() {
    landing = false;
    return this;
  }

  /** What follows reaches the default branch again. */
  public Story mainline() {
    landing = true;
    return this;
  }

  /** Some days without commits. */
  public Story later(int days) {
    pause += days;
    return this;
  }

  /** What a file imports from now on. */
  public Story imports(String path, String name) {
    packages.put(path, name);
    return this;
  }

  /** What a notebook does from now on. */
  public Story does(String path, Signs work) {
    signs.put(path, work);
    return this;
  }

  /** Issue keys that the following commits name. */
  public Story issue(String... keys) {
    issueKeys = List.of(keys);
    return this;
  }

  /** A commit after the previous one; each change is {@code path=words} or {@code -path}. */
  public Story commit(String name, String... edits) {
    return commitAfter(name, last == null ? List.of() : List.of(last), edits);
  }

  public Story commitAfter(String name, List<String> parents, String... edits) {
    int id = commits.size() + 1;
    Instant at = START.plus(commits.size() + pause, ChronoUnit.DAYS);
    Map<String, String> tree =
        new HashMap<>(parents.isEmpty() ? Map.of() : trees.get(parents.get(0)));
    for (String parent : parents) {
      trees.get(parent).forEach(tree::putIfAbsent);
    }
    for (String edit : edits) {
      if (edit.startsWith("-")) {
        tree.remove(edit.substring(1));
        changes.add(
            new BlobChange(id, Modification.Type.DELETED, edit.substring(1), null, null, null));
      } else {
        String path = edit.substring(0, edit.indexOf('='));
        String blob = blob(path, edit.substring(edit.indexOf('=') + 1).trim());
        String before = tree.put(path, blob);
        changes.add(
            new BlobChange(
                id,
                before == null ? Modification.Type.ADDED : Modification.Type.MODIFIED,
                path,
                null,
                blob,
                before));
      }
    }
    commits.put(
        name,
        new Commit(
            id,
            1,
            name,
            parents.stream().map(parent -> commits.get(parent).id()).toList(),
            1,
            1,
            at,
            at,
            landing ? at : null,
            name,
            List.of(),
            List.of(),
            issueKeys,
            true));
    trees.put(name, tree);
    last = name;
    return this;
  }

  /** A commit that tells an earlier one again: same author, author instant and subject. */
  public Story twinOf(String first, String name, String... edits) {
    commit(name, edits);
    Commit twin = commits.get(name);
    Commit told = commits.get(first);
    commits.put(
        name,
        new Commit(
            twin.id(),
            1,
            name,
            twin.parents(),
            told.author(),
            1,
            told.written(),
            twin.committed(),
            twin.landed(),
            told.subject(),
            List.of(),
            List.of(),
            twin.issueKeys(),
            true));
    return this;
  }

  public Story environment(String path, String key, Mention... mentions) {
    environments.put(path + "=" + key, List.of(mentions));
    return this;
  }

  public Story tag(String name) {
    tags.add(new Tag(1, name, commits.get(last).id(), false, null));
    return this;
  }

  public RepositoryLineage lineage() {
    RepositoryLineage lineage = lineage(whole());
    assertThat(lineage(sifted(1))).as("as told from an index").isEqualTo(lineage);
    return lineage;
  }

  /** Contents with all of each module. */
  Contents whole() {
    Contents whole = new Contents();
    contents.values().forEach(whole::add);
    return whole;
  }

  /** Contents with what an index knows of modules that was filled in so many nights. */
  Contents sifted(int nights) {
    Contents sifted =
        new Contents(
            blobs -> {
              Map<String, FileContent> found = new HashMap<>(contents);
              found.keySet().retainAll(blobs);
              return found;
            });
    contents.values().stream()
        .filter(content -> content.kind() != FileContent.Kind.MODULE)
        .forEach(sifted::add);
    Map<String, Version> versions = new LinkedHashMap<>();
    for (BlobChange change : changes) {
      FileContent content = contents.get(change.blob());
      if (content != null && content.kind() == FileContent.Kind.MODULE) {
        versions.putIfAbsent(content.blob(), new Version(content, change.previousBlob()));
      }
    }
    List<byte[]> segments = new ArrayList<>();
    List<Version> all = List.copyOf(versions.values());
    for (int night = 0; night < nights; night++) {
      int from = night * all.size() / nights;
      int to = (night + 1) * all.size() / nights;
      segments.add(ModuleIndex.of(segments).add(all.subList(from, to)));
    }
    sifted.add(ModuleIndex.of(segments), this::outlines);
    return sifted;
  }

  private Map<String, FileContent> outlines(Collection<String> blobs) {
    Map<String, FileContent> outlines = new HashMap<>();
    blobs.forEach(blob -> outlines.put(blob, contents.get(blob).outline()));
    return outlines;
  }

  RepositoryLineage lineage(Contents known) {
    Branch main = new Branch(1, "main", commits.get(last).id(), true);
    return LineageDetector.detect(
        new LineageInput(
            new Repository(1, "shop", null, "main", false, style),
            List.copyOf(commits.values()),
            changes,
            tags,
            List.of(main),
            FileKinds.of(FileSettings.defaults()),
            known));
  }

  /** Extractions in short: notebook, module, commit. */
  List<String> extractions() {
    return lineage().extractions().stream()
        .map(trace -> trace.extraction())
        .map(found -> found.notebook() + " > " + found.module() + " @ " + found.commit())
        .toList();
  }

  private String blob(String path, String words) {
    String blob = Integer.toHexString((path + words).hashCode());
    List<Mention> mentions = environments.get(path + "=" + words);
    contents.put(blob, content(blob, path, words, mentions));
    return blob;
  }

  private FileContent content(
      String blob, String path, String words, @Nullable List<Mention> mentions) {
    List<Statement> statements = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    boolean generated = words.startsWith("generated");
    for (String word : words.split("\\s+")) {
      if (word.startsWith("def:")) {
        String[] parts = word.split(":");
        int[] grams = Arrays.stream(parts[2].split(",")).mapToInt(Story::mixed).toArray();
        definitions.add(
            new Definition(parts[1], Definition.Kind.FUNCTION, 4 * grams.length, Sketch.of(grams)));
      } else if (!word.isBlank()) {
        boolean trivial = word.startsWith("[");
        String typed = word.replace("'", "");
        statements.add(
            new Statement(
                mixed(typed) * 31L + 7,
                word.hashCode(),
                trivial ? 3 : tokens(word),
                false,
                trivial));
      }
    }
    FileContent.Kind kind =
        mentions != null
            ? FileContent.Kind.ENVIRONMENT
            : path.endsWith(".ipynb") || words.startsWith("databricks")
                ? FileContent.Kind.NOTEBOOK
                : FileContent.Kind.MODULE;
    return new FileContent(
        blob,
        kind,
        "",
        "python",
        statements,
        definitions,
        FileContent.Cells.NONE,
        new FileContent.Origin(generated ? "nbdev" : null, null, false),
        packages.containsKey(path) ? List.of(packages.get(path)) : List.of(),
        List.of(),
        mentions == null ? List.of() : mentions,
        signs.getOrDefault(path, Signs.NONE),
        null);
  }

  /** Tokens of a word: {@code a~40} has 40. */
  private static int tokens(String word) {
    return word.contains("~") ? Integer.parseInt(word.substring(word.indexOf('~') + 1)) : 9;
  }

  private static int mixed(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
