package io.oneteam.collector.git;

import io.oneteam.domain.store.GitRows.StoredCommit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Which commits are reachable, and which of them are new. Commits that are stored are not read
 * again: their parents are known.
 */
final class Graph {
  private static final int LARGEST_COMMIT = 64 << 20;

  /** Bytes of new commits kept for the first phase, so that most are inflated once. */
  private static final long KEPT = 64L << 20;

  /** A commit on the way; those that are stored have no tree here. */
  static final class Node extends ObjectIdOwnerMap.Entry {
    final List<ObjectId> parents;
    final int stored;
    volatile @Nullable ObjectId tree;
    byte @Nullable [] raw;
    boolean reachable;
    boolean retired;

    Node(AnyObjectId id, List<ObjectId> parents, int stored) {
      super(id);
      this.parents = parents;
      this.stored = stored;
    }

    boolean isNew() {
      return stored == 0;
    }
  }

  private record Step(Node node, int[] next) {}

  private final ObjectReader reader;
  private final Set<ObjectId> shallow;
  private final Set<ObjectId> beyond = new HashSet<>();
  private final ObjectIdOwnerMap<Node> nodes = new ObjectIdOwnerMap<>();
  private final List<Node> added = new ArrayList<>();
  private final Map<ObjectId, String> unreadable = new HashMap<>();
  private long kept;
  private long reachable;

  /**
   * Over what is stored.
   *
   * @param shallow commits whose parents a shallow clone left out
   */
  Graph(ObjectReader reader, Collection<StoredCommit> stored, Set<ObjectId> shallow) {
    this.reader = reader;
    this.shallow = shallow;
    for (StoredCommit commit : stored) {
      Node node = new Node(ObjectId.fromRaw(commit.sha()), ids(commit.parents()), commit.id());
      node.retired = commit.retired();
      nodes.add(node);
    }
  }

  private static List<ObjectId> ids(byte[] raw) {
    List<ObjectId> ids = new ArrayList<>(1);
    for (int at = 0;
        at + Constants.OBJECT_ID_LENGTH <= raw.length;
        at += Constants.OBJECT_ID_LENGTH) {
      ids.add(ObjectId.fromRaw(raw, at));
    }
    return ids;
  }

  /**
   * Follows a ref. Parents come before children among what is new.
   *
   * @return whether its commit is there
   */
  boolean follow(ObjectId tip) {
    Deque<Step> path = new ArrayDeque<>();
    boolean there = enter(tip, path);
    while (!path.isEmpty()) {
      Step step = path.peek();
      List<ObjectId> parents = step.node().parents;
      if (step.next()[0] == parents.size()) {
        path.pop();
        if (step.node().isNew()) {
          added.add(step.node());
        }
      } else {
        ObjectId parent = parents.get(step.next()[0]++);
        if (shallow.contains(step.node()) || !enter(parent, path)) {
          beyond.add(parent);
        }
      }
    }
    return there;
  }

  /** Whether the commit is there; enters it unless it was met before. */
  private boolean enter(ObjectId id, Deque<Step> path) {
    Node node = nodes.get(id);
    if (node == null) {
      node = read(id);
      if (node == null) {
        return false;
      }
      nodes.add(node);
    }
    if (!node.reachable) {
      node.reachable = true;
      reachable++;
      path.push(new Step(node, new int[1]));
    }
    return true;
  }

  private @Nullable Node read(ObjectId id) {
    if (unreadable.containsKey(id)) {
      return null;
    }
    try {
      byte[] raw = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes(LARGEST_COMMIT);
      CommitText.Links links = CommitText.links(id, raw);
      Node node = new Node(id, List.copyOf(links.parents()), 0);
      node.tree = links.tree();
      if (kept + raw.length < KEPT) {
        kept += raw.length;
        node.raw = raw;
      }
      return node;
    } catch (MissingObjectException e) {
      unreadable.put(id, "missing");
    } catch (IOException | LargeObjectException e) {
      unreadable.put(id, "damaged");
    }
    return null;
  }

  /** How many commits these tips reach that nothing followed reaches. */
  long further(Collection<ObjectId> tips) {
    Set<ObjectId> met = new HashSet<>();
    Deque<ObjectId> todo = new ArrayDeque<>(tips);
    long count = 0;
    while (!todo.isEmpty()) {
      ObjectId id = todo.pop();
      Node node = nodes.get(id);
      if ((node == null || !node.reachable) && met.add(id)) {
        List<ObjectId> parents = node == null ? parents(id) : node.parents;
        count += parents == null ? 0 : 1;
        if (parents != null && !shallow.contains(id)) {
          parents.forEach(todo::push);
        }
      }
    }
    return count;
  }

  /** Parents of a commit that is not followed; null when it cannot be read. */
  private @Nullable List<ObjectId> parents(ObjectId id) {
    try {
      byte[] raw = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes(LARGEST_COMMIT);
      return CommitText.links(id, raw).parents();
    } catch (IOException | LargeObjectException e) {
      return null; // what is not followed need not be whole
    }
  }

  /** A commit's bytes. */
  static byte[] bytes(ObjectReader reader, Node node) throws IOException {
    byte[] raw = node.raw;
    return raw != null
        ? raw
        : reader.open(node, Constants.OBJ_COMMIT).getCachedBytes(LARGEST_COMMIT);
  }

  /** The commit of an id, null when it was never met. */
  @Nullable Node get(AnyObjectId id) {
    return nodes.get(id);
  }

  /** New commits, parents first. */
  List<Node> added() {
    return added;
  }

  /** How many commits are reachable. */
  long reachable() {
    return reachable;
  }

  /** Parents that history lacks: beyond the edge of a shallow clone, or damaged. */
  Set<ObjectId> beyond() {
    return beyond;
  }

  /** Commits that could not be read, and why. */
  Map<ObjectId, String> unreadable() {
    return unreadable;
  }

  /** Numbers of stored commits that are no longer reachable, or are so again. */
  List<Integer> toRetire(boolean retire) {
    List<Integer> numbers = new ArrayList<>();
    for (Node node : nodes) {
      if (!node.isNew() && node.reachable != retire && node.retired != retire) {
        numbers.add(node.stored);
      }
    }
    return numbers;
  }
}
