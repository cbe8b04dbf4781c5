package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An extraction as the detector finds it, and where its code has been since. */
final class Found {
  private final int number;
  private final Commit commit;
  private final int position;
  private final Trail notebook;
  private final String notebookPath;
  private final String module;
  private final long[] statements;
  private final double share;
  private final boolean sameCommit;
  private final Strength strength;
  private final Change change;
  private final List<String> family;
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
    this.share = match.share();
    this.sameCommit = match.sameCommit();
    this.strength = match.strength();
    this.change = match.change();
    this.family = match.family();
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

  /** Paths of modules that have ever held some of it. */
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

  /** Number of what is looked for: its statements, or the module itself when it has none. */
  int size() {
    return Math.max(1, statements.length);
  }

  /** How many of its statements modules hold in a tree. */
  int presentIn(Tree tree) {
    if (statements.length == 0) {
      return tree.file(module) == null ? 0 : 1;
    }
    int present = 0;
    for (long statement : statements) {
      for (String place : places) {
        Tree.File file = tree.file(place);
        if (file != null && file.code() != null && file.code().holds(statement)) {
          present++;
          break;
        }
      }
    }
    return present;
  }
}
