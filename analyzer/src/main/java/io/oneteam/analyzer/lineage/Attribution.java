package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which notebooks an addition came from. Copies of one notebook hold the same code, so the
 * one that explains most is taken, and only what it leaves unexplained is offered to the others.
 * Among those that explain as much, give or take a tenth, the one that held the code first is the
 * source; then one that the commit touches; then the oldest.
 */
final class Attribution {
  /** So many shared statements are evidence. */
  static final int STATEMENTS = 2;

  /** Shorter definitions of one name resemble each other by chance. */
  static final int DEFINITION_TOKENS = 20;

  private static final int STRONG_STATEMENTS = 3;
  private static final double STRONG_SHARE = 0.3;
  private static final double NEARLY = 0.9;
  static final double RARITY = 1.5;
  private static final double CRUMB = 0.05;
  private static final double PIECE = 0.1;
  private static final int MANY = 5;

  /** So many tokens in a row of statements nobody types twice, however much surrounds them. */
  private static final int LONG = 60;

  private final Trails trails;

  Attribution(Trails trails) {
    this.trails = trails;
  }

  List<Match> explain(Addition addition, List<Candidate> candidates) {
    List<Match> matches = new ArrayList<>();
    long[] open = addition.fresh();
    List<Definition> openDefinitions = new ArrayList<>(addition.definitions());
    List<Candidate> left = new ArrayList<>(candidates);
    while (true) {
      long[] unexplained = open;
      List<Share> shares =
          left.stream()
              .map(candidate -> Share.of(candidate, unexplained, openDefinitions))
              .filter(share -> enough(share, addition))
              .toList();
      if (shares.isEmpty()) {
        return matches;
      }
      Share share = source(shares, addition.after());
      left.remove(share.candidate());
      matches.add(match(addition, share, candidates));
      open = Hashes.minus(open, share.statements());
      openDefinitions.removeAll(share.definitions());
    }
  }

  private Share source(List<Share> shares, Code module) {
    int most = shares.stream().mapToInt(share -> share.weight(module)).max().orElse(0);
    int named = shares.stream().mapToInt(share -> share.definitions().size()).max().orElse(0);
    return shares.stream()
        .filter(share -> share.weight(module) >= NEARLY * most)
        .filter(share -> most > 0 || share.definitions().size() == named)
        .min(
            Comparator.comparing((Share share) -> share.mostlySameCommit())
                .thenComparing(share -> most > 0 ? 0 : -share.statements().length)
                .thenComparing(
                    share -> trails.since(share.candidate().trail().number(), share.statements()))
                .thenComparing(share -> !share.candidate().touched())
                .thenComparing(share -> share.candidate().trail().number()))
        .orElseThrow();
  }

  private boolean enough(Share share, Addition addition) {
    int count = share.statements().length;
    double part = addition.added().length == 0 ? 0 : (double) count / addition.added().length;
    if (share.mostlySameCommit()) {
      // In one commit the graph gives no direction: only a whole move speaks for itself.
      boolean whole = count >= STRONG_STATEMENTS && part >= STRONG_SHARE;
      boolean defined = count >= MANY && part >= PIECE && !share.definitions().isEmpty();
      return (whole || defined) && !share.candidate().importsModule(addition.path());
    }
    if (share.definitions().stream().anyMatch(share.candidate()::definedBefore)) {
      return true;
    }
    return count >= STATEMENTS
        && rarity(trails, share.statements()) >= (part >= STRONG_SHARE ? 1 : RARITY)
        && (count >= MANY || part >= CRUMB || addition.after().tokens(share.statements()) >= LONG);
  }

  /** A statement that stands in n copy families counts as the n-th part of one. */
  static double rarity(Trails trails, long[] statements) {
    return Arrays.stream(statements)
        .mapToDouble(statement -> 1.0 / Math.max(1, trails.families(statement)))
        .sum();
  }

  private Match match(Addition addition, Share share, List<Candidate> candidates) {
    long[] statements = share.statements();
    double part =
        addition.added().length == 0 ? 0 : (double) statements.length / addition.added().length;
    Set<String> family = new HashSet<>();
    for (Candidate other : candidates) {
      if (other != share.candidate()
          && Arrays.stream(statements).filter(other::holds).count() >= STATEMENTS) {
        family.add(other.path());
      }
    }
    return new Match(
        share.candidate().trail(),
        share.candidate().path(),
        statements,
        share.definitions(),
        part,
        share.mostlySameCommit(),
        strength(statements.length, part),
        change(addition, share, part),
        family.stream().sorted().toList());
  }

  private static Strength strength(int statements, double part) {
    if (statements >= STRONG_STATEMENTS && part >= STRONG_SHARE) {
      return Strength.STRONG;
    }
    return statements < STATEMENTS ? Strength.WEAK : Strength.PARTIAL;
  }

  private static Change change(Addition addition, Share share, double part) {
    if (part < 0.7) {
      return Change.ADAPTED;
    }
    long alike =
        Arrays.stream(share.statements())
            .filter(statement -> share.candidate().typedAlike(addition.after(), statement))
            .count();
    return alike >= 0.9 * share.statements().length ? Change.VERBATIM : Change.REFORMATTED;
  }

  /** What one candidate explains of what is still open. */
  private record Share(Candidate candidate, long[] statements, List<Definition> definitions) {
    /** Whether most of it reached the notebook in the very commit that brings the module. */
    boolean mostlySameCommit() {
      return candidate.newborn() || 2 * heldBefore() < statements.length;
    }

    /**
     * Whole statements that it held before: what both gain at once shows no direction, and single
     * links of a chain are shared by relatives that changed the rest.
     */
    int weight(Code module) {
      return mostlySameCommit()
          ? 0
          : (int)
              Arrays.stream(statements)
                  .filter(statement -> !module.links(statement) && candidate.heldBefore(statement))
                  .count();
    }

    private long heldBefore() {
      return Arrays.stream(statements).filter(candidate::heldBefore).count();
    }

    static Share of(Candidate candidate, long[] open, List<Definition> definitions) {
      return new Share(
          candidate,
          Arrays.stream(open).filter(candidate::holds).toArray(),
          definitions.stream().filter(candidate::holds).toList());
    }
  }
}
