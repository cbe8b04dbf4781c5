package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import java.util.ArrayList;
import java.util.List;

/** What is known so far on a walk through history. */
final class Walk {
  private final LineageInput input;
  private final CommitOrder order;
  private final Trails trails = new Trails();
  private final KnownModules known = new KnownModules();
  private final Attribution attribution = new Attribution(trails);
  private final Whereabouts whereabouts;
  private final List<EnvironmentTrace> environments = new ArrayList<>();
  private final int headPosition;
  private Tree head = Tree.empty();

  Walk(LineageInput input, CommitOrder order) {
    this.input = input;
    this.order = order;
    this.whereabouts = new Whereabouts(order, known);
    this.headPosition = order.headPosition();
  }

  LineageInput input() {
    return input;
  }

  CommitOrder order() {
    return order;
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

  Whereabouts whereabouts() {
    return whereabouts;
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
