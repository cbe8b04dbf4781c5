package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Repository.MergeStyle;
import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.BranchTrace;
import io.oneteam.domain.lineage.RepositoryLineage.ExtractionTrace;
import io.oneteam.domain.lineage.RepositoryLineage.Moment;
import io.oneteam.domain.lineage.RepositoryLineage.NotebookTrace;
import io.oneteam.domain.lineage.RepositoryLineage.Range;
import io.oneteam.domain.lineage.RepositoryLineage.ShareTrace;
import io.oneteam.domain.lineage.RepositoryLineage.TagTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a walk found into rows that others may read and keep. */
final class Assembly {
  private final Walk walk;
  private final Map<Integer, Integer> positions = new HashMap<>();
  private final Set<Integer> alive = new HashSet<>();
  private final Set<Long> inModules = new HashSet<>();
  private final Map<Integer, List<ShareTrace>> shares;
  private final Squashed squashed;
  private final String name;

  Assembly(Walk walk) {
    this.walk = walk;
    this.name = walk.input().repository().name();
    this.squashed = Squashed.of(walk);
    for (int i = 0; i < walk.order().size(); i++) {
      positions.put(walk.order().commit(i).id(), i);
    }
    walk.head()
        .forEach(
            (path, file) -> {
              Code code = file.code();
              alive.add(file.lineage());
              if (file.lineage() < 0 && code != null) {
                Arrays.stream(code.telling()).forEach(inModules::add);
              }
            });
    Map<Integer, List<Range>> ranges = new HashMap<>();
    walk.extractions().forEach(each -> ranges.put(each.number(), held(each, landing(each))));
    this.shares =
        Shares.of(
            walk,
            (found, position) ->
                ranges.getOrDefault(found.number(), List.of()).stream()
                    .anyMatch(range -> range.from() <= position && position < range.to()));
  }

  RepositoryLineage lineage() {
    List<NotebookTrace> notebooks = walk.trails().all().stream().map(this::notebook).toList();
    List<TagTrace> tags = tags();
    return new RepositoryLineage(
        name,
        walk.order().commits().stream().map(Commit::sha).toList(),
        notebooks,
        walk.extractions().stream()
            .filter(found -> !squashed.tells(found))
            .map(found -> extraction(found, tags))
            .toList(),
        tags,
        walk.environments(),
        branches(),
        quietGap(notebooks),
        notes());
  }

  private NotebookTrace notebook(Trail trail) {
    boolean module = isModule(trail);
    Commit born = module ? null : trail.born();
    Commit deleted = alive.contains(trail.number()) ? null : trail.deleted();
    List<Instant> changes = trail.changes().stream().map(Commit::written).sorted().toList();
    Code last = trail.last();
    NotebookLineage lineage =
        new NotebookLineage(
            name,
            trail.path(),
            List.copyOf(trail.paths()),
            born == null ? null : born.written(),
            born == null ? null : trail.bornLanded(),
            born == null ? null : born.sha(),
            trail.beforeWindow(),
            changes.get(changes.size() - 1),
            deleted == null ? null : landedOrWritten(deleted),
            changes.size(),
            last.statements().length,
            last.cells().outOfOrder(),
            last.cells().markdownRatio(),
            walk.trails().family(trail.number()));
    return new NotebookTrace(
        lineage,
        trail.signs(),
        trail.parameters(),
        trail.importsOwn(),
        trail.ownAtBirth(),
        last.imports(),
        last.runs(),
        last.definitions().size(),
        trail.changes().stream().map(Commit::author).collect(Collectors.toSet()),
        changes,
        module ? -1 : trail.bornAt(),
        deleted == null ? null : deleted.sha(),
        last.telling().length,
        (int) Arrays.stream(last.telling()).filter(inModules::contains).count(),
        shares.getOrDefault(trail.number(), List.of()),
        trail.spells(),
        trail.changes().stream().flatMap(c -> c.issueKeys().stream()).distinct().toList());
  }

  /** A file that merely carried a notebook's marks for a while is no notebook. */
  private boolean isModule(Trail trail) {
    Tree.File file = walk.head().file(trail.path());
    return file != null && file.lineage() < 0;
  }

  private static Instant landedOrWritten(Commit commit) {
    Instant landed = commit.landed();
    return landed == null ? commit.written() : landed;
  }

  private ExtractionTrace extraction(Found found, List<TagTrace> tags) {
    Found followed = squashed.followed(found);
    Moment gone = gone(followed);
    int landing = landing(followed);
    boolean released =
        tags.stream().anyMatch(tag -> walk.whereabouts().held(followed.number(), tag.commit()));
    Extraction extraction =
        new Extraction(
            name,
            found.notebookPath(),
            found.module(),
            found.commit().sha(),
            found.commit().written(),
            landing < 0 ? null : walk.order().commit(landing).landed(),
            found.strength(),
            found.change(),
            found.statements().length,
            found.share(),
            found.sameCommit(),
            gone != null && !released,
            found.family());
    return new ExtractionTrace(
        extraction,
        found.notebook().number(),
        found.position(),
        held(followed, landing),
        List.copyOf(followed.places()),
        gone,
        found.commit().issueKeys());
  }

  /** Position of the commit with which it reached the default branch, perhaps squashed; else -1. */
  private int landing(Found found) {
    return found.commit().landed() != null
        ? found.position()
        : walk.known().landing(found.statements());
  }

  /** A squashed commit that brought it came earlier on the walk, before anybody knew of it. */
  private List<Range> held(Found found, int landing) {
    List<Range> ranges = new ArrayList<>(walk.whereabouts().ranges(found.number()));
    if (landing >= 0 && landing < found.position() && found.heldIn(walk.head())) {
      ranges.add(0, new Range(landing, walk.headPosition() + 1));
    }
    return ranges;
  }

  /** Where the default branch lost it for good; null if it did not. */
  private @Nullable Moment gone(Found found) {
    if (found.commit().landed() == null
        || walk.whereabouts().held(found.number(), walk.headPosition())) {
      return null;
    }
    return found.emptied().stream()
        .map(walk.order()::commit)
        .filter(commit -> commit.landed() != null)
        .reduce((first, last) -> last)
        .map(Trail::moment)
        .orElse(null);
  }

  private List<TagTrace> tags() {
    return walk.input().tags().stream()
        .filter(tag -> positions.containsKey(tag.commit()))
        .map(
            tag -> {
              int position = positions.getOrDefault(tag.commit(), -1);
              Commit commit = walk.order().commit(position);
              return new TagTrace(tag.name(), position, commit.committed(), commit.landed());
            })
        .sorted(Comparator.comparing(TagTrace::committed).thenComparing(TagTrace::name))
        .toList();
  }

  private List<BranchTrace> branches() {
    return walk.input().branches().stream()
        .filter(branch -> positions.containsKey(branch.commit()))
        .map(this::branch)
        .sorted(Comparator.comparing(BranchTrace::name))
        .toList();
  }

  private BranchTrace branch(Branch branch) {
    int head = positions.getOrDefault(branch.commit(), -1);
    return new BranchTrace(branch.name(), head, branch.main(), walk.whereabouts().arrivals(head));
  }

  private static @Nullable Double quietGap(List<NotebookTrace> notebooks) {
    List<Double> gaps = new ArrayList<>();
    for (NotebookTrace notebook : notebooks) {
      for (int i = 1; i < notebook.changes().size(); i++) {
        Duration gap = Duration.between(notebook.changes().get(i - 1), notebook.changes().get(i));
        gaps.add(gap.toSeconds() / 86_400.0);
      }
    }
    if (gaps.isEmpty()) {
      return null;
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.get((int) Math.ceil(0.95 * gaps.size()) - 1);
  }

  private List<String> notes() {
    if (walk.input().repository().mergeStyle() != MergeStyle.SQUASH
        || walk.trails().all().isEmpty()) {
      return List.of();
    }
    return List.of(
        "Changes reach "
            + name
            + " by squash merging, which hides extractions made within a branch and shortens"
            + " stays in notebooks; where the host keeps pull requests, pull-refs: true has"
            + " them read.");
  }
}
