package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.ModelEvidence.Code;
import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.settings.Settings.ModelSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that a lead recognises: the declared one, or the file name of the notebook whose code went
 * furthest, with its folder or repository where that alone is not unique or says nothing.
 */
final class Names {
  private static final Set<String> EMPTY =
      Set.of(
          "notebook",
          "untitled",
          "index",
          "main",
          "analysis",
          "model",
          "models",
          "test",
          "run",
          "train",
          "training",
          "predict",
          "data",
          "eda",
          "exploration",
          "demo",
          "example",
          "final",
          "prototype",
          "draft",
          "experiment",
          "experiments",
          "pipeline",
          "results",
          "playground",
          "scratch",
          "sandbox",
          "testing",
          "new",
          "old");

  /** Numbers and dates alone say nothing; nor does what an editor adds to a copy's name. */
  private static final Pattern NUMBERS = Pattern.compile("[\\d_. -]*");

  private static final Pattern COPY = Pattern.compile("([-_ ][Cc]opy[ _-]?\\d*|\\(\\d+\\))$");

  private Names() {}

  /** One name for each group, all different. */
  static List<String> of(List<Group> groups) {
    List<List<String>> candidates = groups.stream().map(Names::candidates).toList();
    Map<String, Integer> uses = new HashMap<>();
    candidates.forEach(
        names -> new HashSet<>(names).forEach(name -> uses.merge(name, 1, Integer::sum)));
    Set<String> taken = new HashSet<>();
    List<String> chosen = new ArrayList<>();
    for (List<String> names : candidates) {
      String last = names.get(names.size() - 1);
      String name =
          names.stream()
              .filter(each -> uses.getOrDefault(each, 0) == 1 && !taken.contains(each))
              .findFirst()
              .orElse(last);
      for (int i = 2; !taken.add(name); i++) {
        name = last + " " + i;
      }
      chosen.add(name);
    }
    return chosen;
  }

  private static List<String> candidates(Group group) {
    ModelSettings declaration = group.declaration();
    if (declaration != null) {
      return List.of(declaration.name());
    }
    Notebook notebook = source(group);
    String path = notebook.trace().lineage().path();
    String stem = stem(path);
    List<String> names = new ArrayList<>();
    if (telling(stem)) {
      names.add(stem);
    } else {
      formerNames(notebook.trace().lineage()).forEach(names::add);
    }
    String folder = folder(path);
    if (!folder.isEmpty()) {
      names.add(folder.substring(folder.lastIndexOf('/') + 1) + "/" + stem);
      names.add(folder + "/" + stem);
    }
    names.add(notebook.repository().repository() + ": " + withoutExtension(path));
    return names;
  }

  private static boolean telling(String stem) {
    return !EMPTY.contains(stem.toLowerCase(Locale.ROOT)) && !NUMBERS.matcher(stem).matches();
  }

  /** What it was called before it became "final", the latest first. */
  private static List<String> formerNames(NotebookLineage notebook) {
    List<String> names = new ArrayList<>();
    for (String path : notebook.paths()) {
      String stem = stem(path);
      if (telling(stem)) {
        names.add(0, stem);
      }
    }
    return names;
  }

  private static Notebook source(Group group) {
    Map<Integer, Integer> moved = new HashMap<>();
    for (Code code : group.code()) {
      moved.merge(code.trace().notebook(), code.trace().extraction().statements(), Integer::sum);
    }
    return group.notebooks().stream()
        .max(
            Comparator.comparingInt(
                notebook ->
                    moved.getOrDefault(
                        notebook.repository().notebooks().indexOf(notebook.trace()), 0)))
        .orElseThrow();
  }

  /** A path's last name without its ending and without the marks of a copy. */
  static String stem(String path) {
    String stem = withoutExtension(path.substring(path.lastIndexOf('/') + 1));
    String original = COPY.matcher(stem).replaceFirst("");
    return original.isEmpty() ? stem : original;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
