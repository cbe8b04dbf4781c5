package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known so far on a walk through history. */
final class Walk {
  private final LineageInput input;
  private final CommitOrder order;
  private final Paths paths;
  private final OwnPackages ownPackages = new OwnPackages();
  private final Trails trails = new Trails();
  private final KnownModules known;
  private final Attribution attribution = new Attribution(trails);
  private final Formerly formerly;
  private final Set<List<Object>> twins = new HashSet<>();
  private final Whereabouts whereabouts;
  private final KeptExports exports = new KeptExports();
  private final List<EnvironmentTrace> environments = new ArrayList<>();
  private final MainLine mainLine;
  private final int headPosition;
  private Tree head;

  Walk(LineageInput input, CommitOrder order) {
    this.input = input;
    this.order = order;
    this.paths = new Paths(input.kinds());
    this.head = Tree.empty(paths);
    this.known = new KnownModules(order);
    this.formerly = new Formerly(order, trails);
    this.whereabouts = new Whereabouts(order, known);
    this.headPosition = order.headPosition();
    this.mainLine = new MainLine(order, headPosition);
  }

  LineageInput input() {
    return input;
  }

  CommitOrder order() {
    return order;
  }

  Paths paths() {
    return paths;
  }

  OwnPackages ownPackages() {
    return ownPackages;
  }

  Trails trails() {
    return trails;
  }

  KnownModules known() {
    return known;
  }

  Attribution attribution() {
    return attribution;
  }

  Formerly formerly() {
    return formerly;
  }

  /** Whether an extraction is the first of its kind: duplicated history tells it again. */
  boolean firstOfTwins(Commit commit, String module, Trail notebook) {
    return twins.add(
        List.of(module, notebook.number(), commit.written(), commit.author(), commit.subject()));
  }

  Whereabouts whereabouts() {
    return whereabouts;
  }

  KeptExports exports() {
    return exports;
  }

  /** Extractions in order of discovery, without the exports that follow their notebook. */
  List<Found> extractions() {
    return whereabouts.all().stream()
        .filter(found -> !exports.paired(found.module(), found.notebook()))
        .toList();
  }

  /** What each commit of the default branch's main line changed. */
  MainLine mainLine() {
    return mainLine;
  }

  List<EnvironmentTrace> environments() {
    return environments;
  }

  /** Position of the default branch's head, -1 without commits. */
  int headPosition() {
    return headPosition;
  }

  void head(Tree tree) {
    head = tree;
  }

  /** The files at the default branch's head. */
  Tree head() {
    return head;
  }
}
