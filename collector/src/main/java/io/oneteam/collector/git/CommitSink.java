package io.oneteam.collector.git;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitRows.Act;
import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.MissingRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.TrailerRow;
import io.oneteam.domain.store.GitStore;
import io.oneteam.domain.store.IdentityStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Turns commits into rows and saves them, some thousand rows to a transaction. */
final class CommitSink implements Intake.Sink {
  private static final int ROWS = 10_000;
  private static final int MOST_MISSING = 1000;
  private static final Comparator<ReadCommit.Problem> IN_ORDER =
      Comparator.comparing(ReadCommit.Problem::object).thenComparing(ReadCommit.Problem::reason);
  private static final Pattern PERSON = Pattern.compile("(.*?)\\s*<([^<>]*)>.*");

  private final GitStore store;
  private final IdentityStore identities;
  private final int repository;
  private final Map<String, Integer> paths;
  private final Set<ObjectId> boundaries;
  private final List<PathRow> newPaths = new ArrayList<>();
  private final Map<ObjectId, Integer> numbers = new HashMap<>();
  private final Set<Integer> acting = new HashSet<>();
  private int lastNumber;
  private int lastPath;

  /**
   * Saves commits of one repository.
   *
   * @param lastNumber highest number of a stored commit
   * @param boundaries parents that history lacks because the clone is shallow
   */
  CommitSink(
      GitStore store,
      IdentityStore identities,
      int repository,
      int lastNumber,
      Set<ObjectId> boundaries) {
    this.store = store;
    this.identities = identities;
    this.repository = repository;
    this.lastNumber = lastNumber;
    this.boundaries = boundaries;
    this.paths = store.paths(repository);
    this.lastPath = paths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public void accept(List<ReadCommit> commits) {
    identities.meet(people(commits));
    List<Integer> ids = store.numbers(repository, lastNumber, commits.size());
    List<CommitRow> rows = new ArrayList<>();
    int weight = 0;
    for (int i = 0; i < commits.size(); i++) {
      CommitRow row = row(ids.get(i), commits.get(i));
      rows.add(row);
      numbers.put(commits.get(i).node.copy(), row.id());
      weight += row.changes().size() + 2;
      if (weight >= ROWS || i == commits.size() - 1) {
        store.save(repository, newPaths, rows);
        lastNumber = row.id();
        newPaths.clear();
        rows.clear();
        weight = 0;
      }
    }
  }

  /** Numbers given to new commits. */
  Map<ObjectId, Integer> numbers() {
    return numbers;
  }

  /** Identities that wrote or committed something new. */
  Set<Integer> acting() {
    return new HashSet<>(acting);
  }

  /** A path's number; its row is saved with the next commit, or by {@link #takeNewPaths}. */
  int path(String path) {
    Integer id = paths.get(path);
    if (id == null) {
      id = ++lastPath;
      paths.put(path, id);
      newPaths.add(new PathRow(id, path));
    }
    return id;
  }

  /** Paths that got a number but no row yet. */
  List<PathRow> takeNewPaths() {
    List<PathRow> taken = List.copyOf(newPaths);
    newPaths.clear();
    return taken;
  }

  private CommitRow row(int id, ReadCommit commit) {
    return new CommitRow(
        id,
        raw(commit.node),
        parents(commit.node.parents),
        act(commit.author),
        act(commit.committer),
        commit.encoding,
        commit.message.subject(),
        Bulk.is(commit),
        commit.message.trailers().stream().map(this::trailer).toList(),
        commit.message.issueKeys(),
        commit.changes.stream().map(this::change).toList(),
        missing(commit));
  }

  private ChangeRow change(Change change) {
    boolean counted = change.added >= 0;
    return new ChangeRow(
        change.kind,
        path(change.path),
        change.previousPath == null ? null : path(change.previousPath),
        change.mode,
        change.previousMode,
        change.blob == null ? null : raw(change.blob),
        change.previousBlob == null ? null : raw(change.previousBlob),
        counted ? change.added : null,
        counted ? change.deleted : null);
  }

  private List<MissingRow> missing(ReadCommit commit) {
    Set<ObjectId> seen = new HashSet<>();
    List<MissingRow> rows = new ArrayList<>(0);
    commit.problems.sort(IN_ORDER); // threads add them as they come
    for (ReadCommit.Problem problem : commit.problems) {
      if (seen.add(problem.object()) && rows.size() < MOST_MISSING) {
        rows.add(new MissingRow(raw(problem.object()), problem.reason()));
      }
    }
    if (commit.cut) {
      rows.add(new MissingRow(raw(commit.node), "cut"));
    }
    for (ObjectId parent : commit.node.parents) {
      if (boundaries.contains(parent)) {
        rows.add(new MissingRow(raw(parent), "parent"));
      }
    }
    return rows;
  }

  /** Whoever commits name, each once. */
  private static Set<Identity> people(List<ReadCommit> commits) {
    Set<Identity> people = new LinkedHashSet<>();
    for (ReadCommit commit : commits) {
      people.add(person(commit.author));
      people.add(person(commit.committer));
      for (Message.Trailer trailer : commit.message.trailers()) {
        Identity named = person(trailer);
        if (named != null) {
          people.add(named);
        }
      }
    }
    return people;
  }

  private static Identity person(CommitText.Actor actor) {
    return new Identity(0, Identity.Kind.GIT, actor.name(), actor.email(), null);
  }

  private static @Nullable Identity person(Message.Trailer trailer) {
    Matcher person = PERSON.matcher(trailer.text());
    return person.matches()
        ? new Identity(0, Identity.Kind.GIT, person.group(1), person.group(2), null)
        : null;
  }

  private int number(Identity person) {
    return identities.idOf(person.kind(), person.name(), person.email(), person.account());
  }

  private TrailerRow trailer(Message.Trailer trailer) {
    Identity person = person(trailer);
    return new TrailerRow(trailer.token(), trailer.text(), person == null ? null : number(person));
  }

  private Act act(CommitText.Actor actor) {
    int identity = number(person(actor));
    acting.add(identity);
    return new Act(identity, actor.at(), actor.offset());
  }

  private static byte[] parents(List<ObjectId> parents) {
    byte[] ids = new byte[parents.size() * Constants.OBJECT_ID_LENGTH];
    for (int i = 0; i < parents.size(); i++) {
      parents.get(i).copyRawTo(ids, i * Constants.OBJECT_ID_LENGTH);
    }
    return ids;
  }

  static byte[] raw(AnyObjectId id) {
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    id.copyRawTo(raw, 0);
    return raw;
  }
}
