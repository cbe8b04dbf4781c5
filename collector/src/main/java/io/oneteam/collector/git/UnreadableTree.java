package io.oneteam.collector.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** A tree is there and cannot be read: damaged, or no tree at all. */
final class UnreadableTree extends IOException {
  private static final long serialVersionUID = 1L;
  final transient ObjectId tree;

  UnreadableTree(ObjectId tree, Throwable cause) {
    super("unreadable tree " + tree.name(), cause);
    this.tree = tree;
  }
}
