package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.git.pack.PackedReader;
import io.oneteam.domain.history.Repository.MergeStyle;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitRows.Lack;
import io.oneteam.domain.store.GitRows.RepositoryRow;
import io.oneteam.domain.store.GitRows.StoredCommit;
import io.oneteam.domain.store.GitStore;
import io.oneteam.domain.store.GitTrees;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.RefStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** One repository's turn in one night. */
final class Turn {
  private static final String REFS = "refs";
  private static final String CONTENT = "content";

  /** What no later night can read. */
  private static final Set<String> LASTING = Set.of("cut", "too large", "malformed");

  /** Raised when what is stored of a commit changes, so that unchanged refs are looked at again. */
  private static final String FORMAT = "1";

  private final String name;
  private final RepositorySettings settings;
  private final Repository repository;
  private final Store store;
  private final GitStore git;
  private final RefStore refStore;
  private final SourceStore sources;
  private final ContentReader content;
  private final Workers workers;
  private final int number;

  Turn(
      String name,
      RepositorySettings settings,
      Repository repository,
      Store store,
      ContentReader content,
      Workers workers) {
    this.name = name;
    this.settings = settings;
    this.repository = repository;
    this.store = store;
    this.git = new GitStore(store);
    this.refStore = new RefStore(store);
    this.sources = new SourceStore(store);
    this.content = content;
    this.workers = workers;
    this.number = git.repository(name);
  }

  SourceOutcome run(Progress progress) throws IOException {
    RefList refs = RefList.of(repository, settings);
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    String digest = refs.digest(circumstances(shallow));
    Set<Integer> healed = healed();
    Mark last = Mark.parse(sources.watermark(name, REFS).orElse(""));
    boolean sameContent = sources.watermark(name, CONTENT).orElse("").equals(content.rules());
    if (sameContent && healed.isEmpty() && last.stands(digest, lines())) {
      return last.unchanged();
    }
    // Opened only now: a night without news needs no pack.
    try (ObjectReader reader = PackedReader.of(repository)) {
      git.forget(number, healed);
      List<StoredCommit> stored = git.commits(number);
      // Nor which contents are known.
      try (ContentReader.Session session = content.open(number)) {
        if (!sameContent && !stored.isEmpty()) {
          new ContentPass(repository, workers, progress, session).run(store, number);
        }
        return new Reading(refs, shallow, reader, session, stored).run(digest, progress);
      }
    }
  }

  /** What decides, beside the refs, what is stored. */
  private List<String> circumstances(Set<ObjectId> shallow) {
    List<String> edge = shallow.stream().map(ObjectId::name).sorted().toList();
    return List.of(FORMAT, edge.toString(), settings.toString(), String.valueOf(remote()));
  }

  private @Nullable String remote() {
    String url = settings.url();
    return url != null ? url : repository.getConfig().getString("remote", "origin", "url");
  }

  /** The quality lines that the store holds of this source. */
  private List<QualityLine> lines() {
    return sources.qualityLines().stream().filter(line -> line.topic().equals(name)).toList();
  }

  /** Numbers of commits that lacked something that can be read by now. */
  private Set<Integer> healed() {
    Map<ObjectId, Boolean> present = new HashMap<>();
    Set<Integer> healed = new HashSet<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (Lack lack : git.lacks(number)) {
        boolean mendable = !LASTING.contains(lack.reason());
        boolean parent = lack.reason().equals("parent");
        if (mendable
            && present.computeIfAbsent(
                ObjectId.fromRaw(lack.object()),
                id -> parent ? Peeled.commit(reader, id) : Peeled.present(reader, id))) {
          healed.add(lack.commit());
        }
      }
    }
    return healed;
  }

  /** A night in which something is new. */
  private final class Reading {
    private final RefList refs;
    private final ObjectReader reader;
    private final ContentReader.Session session;
    private final List<StoredCommit> stored;
    private final Graph graph;
    private final Tips tips;

    Reading(
        RefList refs,
        Set<ObjectId> shallow,
        ObjectReader reader,
        ContentReader.Session session,
        List<StoredCommit> stored) {
      this.refs = refs;
      this.reader = reader;
      this.session = session;
      this.stored = stored;
      this.graph = new Graph(reader, stored, shallow);
      this.tips = new Tips(reader, graph, refStore.all(number));
    }

    SourceOutcome run(String digest, Progress progress) throws IOException {
      ObjectId head = tips.follow(refs);
      IdentityStore identities = new IdentityStore(store);
      int lastNumber = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).id();
      CommitSink sink = new CommitSink(git, identities, number, lastNumber, graph.beyond());
      progress.at(0, graph.added().size(), "commits");
      new Intake(repository, graph, workers, progress, session).run(sink);
      session.flush();
      Snapshots snapshots =
          new Snapshots(new TreeSteps(repository, workers), new GitTrees(store), number, sink);
      Map<Integer, ObjectId> ids = new TreeMap<>();
      stored.forEach(commit -> ids.put(commit.id(), ObjectId.fromRaw(commit.sha())));
      sink.numbers().forEach((id, commit) -> ids.put(commit, id));
      RefRows rows = new RefRows(refs, tips, identities);
      Balance balance = new Balance(name, refs, tips, graph);
      RepositoryRow description = description(head);
      return store.inTransaction(
          () -> {
            git.retire(graph.toRetire(true), true);
            git.retire(graph.toRetire(false), false);
            snapshots.update(reader, named(ids), ids);
            git.save(number, sink.takeNewPaths(), List.of());
            refStore.replace(number, rows.all());
            headFiles(head, identities, sink);
            git.describe(description);
            long commits = git.reachable(number);
            Balance.Said said =
                balance.say(commits, refStore.count(number), git.lacks(number), retired());
            sources.record(name, said.balance(), said.lines());
            if (said.complete()) {
              Mark mark = Mark.of(digest, said.lines(), commits, said.gaps());
              sources.advance(name, REFS, mark.text());
              sources.advance(name, CONTENT, content.rules());
            }
            return new SourceOutcome(
                graph.added().size(), commits - graph.added().size(), said.gaps(), false);
          });
    }

    private Set<Integer> retired() {
      Set<Integer> retired = new HashSet<>();
      for (StoredCommit commit : stored) {
        Graph.Node node = graph.get(ObjectId.fromRaw(commit.sha()));
        if (node != null && !node.reachable) {
          retired.add(commit.id());
        }
      }
      return retired;
    }

    private void headFiles(@Nullable ObjectId head, IdentityStore identities, CommitSink sink) {
      List<ObjectId> ignored = HeadFiles.ignoredRevisions(reader, head);
      if (ignored != null) {
        git.ignored(number, ignored.stream().map(CommitSink::raw).toList());
      }
      String mailmap = HeadFiles.mailmap(reader, head);
      if (mailmap != null) {
        Set<Integer> acting = sink.acting();
        if (!stored.isEmpty()) {
          acting.addAll(git.identities(number));
        }
        git.mailmap(number, MailmapRows.of(mailmap, acting, identities));
      }
    }

    /** Tagged commits and branch heads, by number. */
    private Map<Integer, ObjectId> named(Map<Integer, ObjectId> ids) {
      Set<ObjectId> commits = new HashSet<>();
      for (RefList.Found ref : refs.all()) {
        ObjectId commit = tips.of(ref).commit();
        if (ref.followed() && ref.named() && commit != null) {
          commits.add(commit);
        }
      }
      Map<Integer, ObjectId> named = new TreeMap<>(ids);
      named.values().retainAll(commits);
      return named;
    }

    private RepositoryRow description(@Nullable ObjectId head) {
      String web = settings.web();
      MergeStyle style = MergeStyles.of(reader, graph, head);
      String branch = refs.defaultBranch().map(RefList.Found::name).orElse(null);
      return new RepositoryRow(
          number,
          web == null ? WebAddress.of(remote()) : web.replaceFirst("/+$", ""),
          branch == null ? null : RefList.shortName(branch),
          branch,
          !graph.beyond().isEmpty() || !graph.unreadable().isEmpty(),
          style == null ? null : style.name());
    }
  }
}
