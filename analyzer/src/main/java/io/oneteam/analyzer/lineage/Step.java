package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One commit's turn on the walk: its changes are read first, then applied together. */
final class Step {
  /** So many new notebooks in one commit are an import from elsewhere, not births. */
  static final int BULK = 10;

  private final Walk walk;
  private final int position;
  private final Commit commit;
  private final Tree tree;
  private final boolean root;
  private final boolean merge;
  private final Map<String, Candidate> touched = new TreeMap<>();
  private final List<Grown> grown = new ArrayList<>();
  private final Map<String, Tree.File> next = new TreeMap<>();
  private final Map<String, Tree.File> vanished = new TreeMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<ModuleChange> modules = new ArrayList<>();

  Step(Walk walk, int position, Tree tree) {
    this.walk = walk;
    this.position = position;
    this.commit = walk.order().commit(position);
    this.tree = tree;
    this.root = walk.order().parents(position).length == 0;
    this.merge = walk.order().parents(position).length > 1;
  }

  void read(BlobChange change) {
    String path = change.path();
    String previous = change.type() == Modification.Type.COPIED ? null : change.previousPath();
    if (previous != null) {
      leave(previous);
    }
    environment(change, path);
    Code code = walk.input().contents().code(change.blob());
    if (change.blob() == null) {
      leave(path);
    } else if (code == null) {
      return; // No source, or nobody could read it: what was there before stays.
    } else if (code.notebook() && walk.paths().mayBeNotebook(path)) {
      arrive(path, change.blob(), code);
    } else if (!code.notebook() && walk.paths().isModule(path)) {
      module(path, previous, change.blob(), code);
    } else {
      leave(path);
    }
  }

  private void leave(String path) {
    Tree.File before = tree.file(path);
    if (before != null) {
      next.putIfAbsent(path, Tree.File.gone(position));
      if (before.lineage() >= 0) {
        vanished.put(path, before);
      } else {
        modules.add(new ModuleChange(path, before.code(), null));
      }
    }
  }

  private void environment(BlobChange change, String path) {
    List<Mention> all = walk.input().contents().mentions(change.blob());
    if (all != null) {
      List<Mention> before = walk.input().contents().mentions(change.previousBlob());
      List<Mention> added = new ArrayList<>(all);
      added.removeAll(before == null ? List.of() : before);
      walk.environments()
          .add(
              new EnvironmentTrace(
                  path, position, commit.sha(), commit.written(), commit.landed(), added, all));
    }
  }

  private void arrive(String path, String blob, Code code) {
    Tree.File before = tree.file(path);
    arrivals.add(new Arrival(path, blob, code));
    if (before != null && before.lineage() < 0) {
      modules.add(new ModuleChange(path, before.code(), null));
    }
  }

  private void module(String path, @Nullable String previous, String blob, Code code) {
    next.put(path, new Tree.File(blob, code, -1, position));
    Tree.File before = tree.file(path);
    boolean wasNotebook = before != null && before.lineage() >= 0;
    Tree.File old = before == null || wasNotebook ? null : before;
    modules.add(new ModuleChange(path, old == null ? null : old.code(), code));
    if (old == null && previous != null) {
      Tree.File source = tree.file(previous);
      old = source == null || source.lineage() >= 0 ? null : source;
    }
    // A notebook that merely lost its header is the same file as before. What a merge alone brings
    // has no single parent that could have held it.
    if (code.written() && !wasNotebook && !root && !merge) {
      grown.add(new Grown(path, old, blob, code));
    }
  }

  /** What a module gained that a notebook may have held, null when it is not worth a look. */
  private @Nullable Addition addition(Grown module) {
    Code old = module.before() == null ? null : module.before().code();
    Code code = module.after();
    if (code.telling().length == 0 && code.definitions().isEmpty()) {
      return null; // Most versions have nothing in common with any notebook.
    }
    long[] gained = old == null ? code.telling() : Hashes.minus(code.telling(), old.telling());
    long[] fresh = fresh(gained);
    List<Definition> definitions = new ArrayList<>();
    for (Definition definition : code.definitions()) {
      if (definition.tokens() >= Attribution.DEFINITION_TOKENS
          && walk.trails().everDefined(definition.name())
          && (old == null || !old.defines(definition))
          && !walk.known().held(definition, position)) {
        definitions.add(definition);
      }
    }
    if (fresh.length < Attribution.STATEMENTS && definitions.isEmpty()) {
      return null;
    }
    Code whole = walk.input().contents().whole(module.blob());
    Code wholeBefore = wholeBefore(module);
    long[] added =
        wholeBefore == null
            ? whole.telling()
            : Hashes.minus(whole.telling(), wholeBefore.telling());
    return new Addition(module.path(), whole, added, fresh, definitions);
  }

  /** What of it a notebook ever held, but no module at this commit. */
  private long[] fresh(long[] gained) {
    long[] fresh = new long[gained.length];
    int count = 0;
    for (long statement : gained) {
      if (walk.trails().everHeld(statement) && !walk.known().held(statement, position)) {
        fresh[count++] = statement;
      }
    }
    return Arrays.copyOf(fresh, count);
  }

  private @Nullable Code wholeBefore(Grown module) {
    return module.before() == null ? null : walk.input().contents().whole(module.before().blob());
  }

  void apply() {
    boolean bulk = root || newNotebooks() >= BULK;
    notebooks(bulk);
    grown.forEach(this::exported);
    List<Found> found = new ArrayList<>();
    for (Grown module : grown) {
      Addition addition = addition(module);
      if (addition != null) {
        found.addAll(extractions(addition, bulk));
      }
    }
    next.forEach(tree::put);
    for (ModuleChange change : modules) {
      if (change.after() != null) {
        walk.known().add(change.after(), position);
      }
    }
    found.forEach(walk.whereabouts()::watch);
    walk.whereabouts().after(position, tree, modules);
  }

  private void exported(Grown module) {
    for (Candidate notebook : touched.values()) {
      Code before = KeptExports.beside(module.path(), notebook.path()) ? wholeBefore(module) : null;
      if (before != null) {
        walk.exports().seen(before, walk.input().contents().whole(module.blob()), notebook);
      }
    }
  }

  private long newNotebooks() {
    return arrivals.stream().filter(arrival -> tree.file(arrival.path()) == null).count()
        - vanished.size();
  }

  private void notebooks(boolean bulk) {
    for (Arrival arrival : arrivals) {
      String path = arrival.path();
      Code code = arrival.code();
      Tree.File before = tree.file(path);
      Map.Entry<String, Tree.File> source =
          before != null && before.lineage() >= 0
              ? Map.entry(path, before)
              : walk.trails().moved(arrival.blob(), code, vanished);
      Trail trail =
          source == null
              ? walk.trails().at(path, code)
              : walk.trails().get(source.getValue().lineage());
      String oldPath = source == null ? path : source.getKey();
      Code old = source == null ? null : source.getValue().code();
      vanished.remove(oldPath);
      boolean born = trail.version(position, commit, path, code, bulk);
      if (born) {
        trail.bornWith(walk.ownPackages().imported(code.imports(), tree), ownShare(code));
      }
      walk.trails().indexVersion(trail, path, code, born, position);
      next.put(path, new Tree.File(arrival.blob(), code, trail.number(), position));
      touched.put(oldPath, new Candidate(trail, oldPath, old, code, true));
    }
    vanished.values().forEach(file -> walk.trails().get(file.lineage()).deleted(commit));
  }

  private double ownShare(Code code) {
    long own =
        Arrays.stream(code.telling()).filter(each -> walk.known().held(each, position)).count();
    return code.telling().length == 0 ? 0 : (double) own / code.telling().length;
  }

  private List<Found> extractions(Addition addition, boolean bulk) {
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> holders = holders(addition.fresh());
    boolean named = !addition.definitions().isEmpty();
    tree.forEach(
        (path, file) -> {
          boolean held = named || holders.contains(file.lineage());
          if (held && file.lineage() >= 0 && !touched.containsKey(path)) {
            Trail trail = walk.trails().get(file.lineage());
            boolean gone = vanished.containsKey(path);
            candidates.add(new Candidate(trail, path, file.code(), null, gone));
          }
        });
    candidates.sort(Comparator.comparing(Candidate::path));
    touched.values().stream()
        .filter(candidate -> !candidate.newborn() || !bulk)
        .forEach(candidates::add);
    List<Match> matches = new ArrayList<>(walk.attribution().explain(addition, candidates));
    long[] open = addition.fresh();
    for (Match match : matches) {
      open = Hashes.minus(open, match.statements());
    }
    walk.formerly().explain(addition, open, position).ifPresent(matches::add);
    return matches.stream()
        .filter(match -> walk.firstOfTwins(commit, addition.path(), match.trail()))
        .map(
            match -> new Found(walk.whereabouts().next(), commit, position, addition.path(), match))
        .toList();
  }

  /** Notebooks that ever held some of it: no other one can be its source. */
  private Set<Integer> holders(long[] statements) {
    Set<Integer> holders = new HashSet<>();
    for (long statement : statements) {
      holders.addAll(walk.trails().heldBy(statement).keySet());
    }
    return holders;
  }

  /** A notebook's version that a commit brings. */
  private record Arrival(String path, String blob, Code code) {}

  /** A module that a hand may have given code to. */
  private record Grown(String path, Tree.@Nullable File before, String blob, Code after) {}

  /** A module's code before and after a commit. */
  record ModuleChange(String path, @Nullable Code before, @Nullable Code after) {}
}
