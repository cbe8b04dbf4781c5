package io.oneteam.collector.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** A commit as the first phase leaves it: everything but lines. */
final class ReadCommit {
  /** An object that could not be read, and why. */
  record Problem(ObjectId object, String reason) {
    /** Of an object that is there: damaged, or intact and not what it is taken for. */
    static Problem of(ObjectReader reader, ObjectId object) {
      return new Problem(object, Peeled.present(reader, object) ? "malformed" : "damaged");
    }
  }

  final Graph.Node node;
  final CommitText.Actor author;
  final CommitText.Actor committer;
  final @Nullable String encoding;
  final Message message;
  final List<Problem> problems = new ArrayList<>(0);
  List<Change> changes = List.of();
  boolean cut;

  ReadCommit(Graph.Node node, CommitText text) {
    this.node = node;
    this.author = text.author();
    this.committer = text.committer();
    this.encoding = text.encoding();
    this.message = Message.of(text.message(), node.parents.size() > 1);
  }
}
