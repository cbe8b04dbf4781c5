package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.RepositoryLineage.Moment;
import io.oneteam.domain.lineage.RepositoryLineage.Spell;
import io.oneteam.domain.lineage.Signs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A notebook on its way through history; grows while commits are visited in order. */
final class Trail {
  /** A skeleton is no birth: so many statements besides imports are. */
  static final int BIRTH = 5;

  private final int number;
  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<Integer> versions = new HashSet<>();
  private final List<Commit> changes = new ArrayList<>();
  private String path;
  private Code last;
  private Signs signs = Signs.NONE;
  private boolean parameters;
  private int bornAt = -1;
  private @Nullable Commit born;
  private @Nullable Instant bornLanded;
  private boolean landed;
  private boolean beforeWindow;
  private boolean importsOwn;
  private double ownAtBirth;
  private @Nullable Commit deleted;
  private final List<Spell> spells = new ArrayList<>();

  Trail(int number, String path, Code first) {
    this.number = number;
    this.path = path;
    this.last = first;
  }

  int number() {
    return number;
  }

  /** A version appears; true when it is the one it is born with. */
  boolean version(int position, Commit commit, String path, Code code, boolean bulk) {
    if (commit.landed() == null && landed) {
      aside(position, commit, path, code);
      return false;
    }
    landed |= commit.landed() != null;
    paths.remove(path);
    paths.add(path);
    this.path = path;
    last = code;
    if (deleted != null && deleted.landed() != null && commit.landed() != null) {
      spells.add(new Spell(moment(deleted), moment(commit)));
    }
    deleted = null;
    signs = most(signs, code.signs());
    parameters |= code.cells().parameters();
    if (versions.add(Arrays.hashCode(code.statements()))) {
      changes.add(commit);
    }
    if (born == null && code.statements().length >= BIRTH) {
      born = commit;
      bornLanded = commit.landed();
      bornAt = position;
      beforeWindow = bulk;
      return true;
    }
    return false;
  }

  /**
   * A version that never landed of a notebook that did: it may show an earlier birth, hidden by a
   * squashed merge, but says nothing about where the notebook is now.
   */
  private void aside(int position, Commit commit, String path, Code code) {
    if (!paths.contains(path)) {
      List<String> later = List.copyOf(paths);
      paths.clear();
      paths.add(path);
      paths.addAll(later);
    }
    if (versions.add(Arrays.hashCode(code.statements()))) {
      changes.add(commit);
    }
    if (code.statements().length >= BIRTH
        && (born == null || commit.written().isBefore(born.written()))) {
      born = commit;
      bornAt = position;
      beforeWindow = false;
    }
  }

  /** What its first substantial version owed to modules that were there already. */
  void bornWith(boolean importsOwn, double ownShare) {
    this.importsOwn = importsOwn;
    this.ownAtBirth = ownShare;
  }

  void deleted(Commit commit) {
    if (commit.landed() != null || !landed) {
      deleted = commit;
    }
  }

  String path() {
    return path;
  }

  Set<String> paths() {
    return paths;
  }

  Code last() {
    return last;
  }

  Signs signs() {
    return signs;
  }

  boolean parameters() {
    return parameters;
  }

  @Nullable Commit born() {
    return born;
  }

  /** When the version it is born with reached the default branch, null when it never did. */
  @Nullable Instant bornLanded() {
    return bornLanded;
  }

  /** Position of the commit of its birth, -1 while never born. */
  int bornAt() {
    return bornAt;
  }

  boolean beforeWindow() {
    return beforeWindow;
  }

  boolean importsOwn() {
    return importsOwn;
  }

  double ownAtBirth() {
    return ownAtBirth;
  }

  @Nullable Commit deleted() {
    return deleted;
  }

  /** Commits that changed its code, each version once. */
  List<Commit> changes() {
    return changes;
  }

  /** Times during which it was deleted. */
  List<Spell> spells() {
    return spells;
  }

  static Moment moment(Commit commit) {
    return new Moment(commit.sha(), commit.written(), commit.landed());
  }

  private static Signs most(Signs a, Signs b) {
    return new Signs(
        Math.max(a.trains(), b.trains()),
        Math.max(a.predicts(), b.predicts()),
        Math.max(a.features(), b.features()),
        Math.max(a.plots(), b.plots()),
        Math.max(a.explores(), b.explores()),
        Math.max(a.reads(), b.reads()),
        Math.max(a.writes(), b.writes()),
        Math.max(a.asserts(), b.asserts()));
  }
}
