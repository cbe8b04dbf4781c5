package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** An extraction as the detector finds it, and where its code has been since. */
final class Found {
  /** What keeps its name and so much of its code lives on, however much it was worked on. */
  private static final double LIVES_ON = 0.3;

  /** A module with so much of it is one its code lives in; with less, both say a thing alike. */
  private static final double HOME = 0.3;

  private final int number;
  private final Commit commit;
  private final int position;
  private final Trail notebook;
  private final String notebookPath;
  private final String module;
  private final long[] statements;
  private final List<Definition> definitions;
  private final double share;
  private final boolean sameCommit;
  private final Strength strength;
  private final Change change;
  private final List<String> family;
  private final Set<String> traces = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final List<Integer> emptied = new ArrayList<>();

  Found(int number, Commit commit, int position, String module, Match match) {
    this.number = number;
    this.commit = commit;
    this.position = position;
    this.notebook = match.trail();
    this.notebookPath = match.path();
    this.module = module;
    this.statements = match.statements();
    this.definitions = match.definitions();
    this.share = match.share();
    this.sameCommit = match.sameCommit();
    this.strength = match.strength();
    this.change = match.change();
    this.family = match.family();
    traces.add(module);
    places.add(module);
  }

  int number() {
    return number;
  }

  Commit commit() {
    return commit;
  }

  int position() {
    return position;
  }

  Trail notebook() {
    return notebook;
  }

  String notebookPath() {
    return notebookPath;
  }

  String module() {
    return module;
  }

  long[] statements() {
    return statements;
  }

  /** Functions and classes that came along whole. */
  List<Definition> definitions() {
    return definitions;
  }

  double share() {
    return share;
  }

  boolean sameCommit() {
    return sameCommit;
  }

  Strength strength() {
    return strength;
  }

  Change change() {
    return change;
  }

  List<String> family() {
    return family;
  }

  /** Takes note of a module that holds, or has just lost, some of it. */
  void seenIn(String path, Code code) {
    traces.add(path);
    if (!places.contains(path) && shareIn(code) >= HOME) {
      places.add(path);
    }
  }

  private double shareIn(Code code) {
    if (statements.length == 0) {
      long defined = definitions.stream().filter(d -> code.defines(d, LIVES_ON)).count();
      return definitions.isEmpty() ? 0 : (double) defined / definitions.size();
    }
    return (double) Arrays.stream(statements).filter(code::holds).count() / statements.length;
  }

  /** Paths of modules that its code has ever lived in. */
  Set<String> places() {
    return places;
  }

  /** The last of it left every module in the commit at this position. */
  void emptied(int position) {
    emptied.add(position);
  }

  /** Positions of commits with which it left every module. */
  List<Integer> emptied() {
    return emptied;
  }

  /** Whether modules hold at least half of it in a tree, by statements or by definitions. */
  boolean heldIn(Tree tree) {
    int present = presentIn(tree);
    return (present > 0 && 2 * present >= statements.length)
        || (!definitions.isEmpty() && 2 * definedIn(tree) >= definitions.size());
  }

  /** Whether not a trace of it is in modules. */
  boolean goneFrom(Tree tree) {
    return presentIn(tree) == 0 && definedIn(tree) == 0;
  }

  private int presentIn(Tree tree) {
    int present = 0;
    for (long statement : statements) {
      if (anyPlace(tree, code -> code.holds(statement))) {
        present++;
      }
    }
    return present;
  }

  /** Code lives on while it changes: a definition of its name that is still alike counts. */
  private int definedIn(Tree tree) {
    return (int)
        definitions.stream()
            .filter(definition -> anyPlace(tree, code -> code.defines(definition, LIVES_ON)))
            .count();
  }

  private boolean anyPlace(Tree tree, Predicate<Code> test) {
    for (String place : traces) {
      Tree.File file = tree.file(place);
      Code code = file == null ? null : file.code();
      if (code != null && test.test(code)) {
        return true;
      }
    }
    return false;
  }
}
