package io.oneteam.collector.git;

import io.oneteam.collector.git.ReadCommit.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** The first phase, for one thread: what commits say and which paths they change. */
final class CommitReader implements AutoCloseable {
  private static final long TREE_BYTES = 12L << 20;

  private final Graph graph;
  private final ObjectReader reader;
  private final TreeDiff diff;
  private final Renames renames;

  CommitReader(Graph graph, ObjectReader reader) {
    this.graph = graph;
    this.reader = reader;
    this.diff = new TreeDiff(new TreeCache(reader, TREE_BYTES));
    this.renames = new Renames(reader);
  }

  ReadCommit read(Graph.Node node) throws IOException {
    ReadCommit commit = new ReadCommit(node, new CommitText(Graph.bytes(reader, node)));
    node.raw = null;
    try {
      TreeDiff.Result result = changes(node);
      commit.changes = result.changes();
      commit.cut = result.cut();
      if (node.parents.size() < 2) {
        commit.changes = renames.find(commit.changes, commit.problems);
      }
    } catch (MissingObjectException e) {
      commit.problems.add(new Problem(e.getObjectId(), "missing"));
    } catch (UnreadableTree e) {
      commit.problems.add(Problem.of(reader, e.tree));
    } catch (IOException | LargeObjectException e) {
      commit.problems.add(new Problem(tree(node), "damaged"));
    }
    return commit;
  }

  private TreeDiff.Result changes(Graph.Node node) throws IOException {
    List<ObjectId> before = new ArrayList<>(1);
    for (ObjectId parent : node.parents) {
      ObjectId tree = treeOf(parent);
      if (tree != null) {
        before.add(tree);
      }
    }
    if (before.size() > 1) {
      return diff.merged(before, tree(node));
    }
    return diff.between(before.isEmpty() ? null : before.get(0), tree(node));
  }

  /** A parent's tree; null when the parent is beyond the edge of history. */
  private @Nullable ObjectId treeOf(ObjectId id) throws IOException {
    Graph.Node node = graph.get(id);
    return node == null ? null : tree(node);
  }

  /** A stored commit's tree is read when it is first needed. */
  private ObjectId tree(Graph.Node node) throws IOException {
    ObjectId tree = node.tree;
    if (tree == null) {
      tree = CommitText.links(node, Graph.bytes(reader, node)).tree();
      node.tree = tree;
    }
    return tree;
  }

  @Override
  public void close() {
    reader.close();
  }
}
