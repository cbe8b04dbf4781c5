package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.TagTrace;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the commit that a version, an image tag or an abbreviated commit id means. */
final class Versions {
  private static final Pattern ABBREVIATED = Pattern.compile("[0-9a-f]{7,64}");

  private Versions() {}

  /** Position of the commit that starts with an id; empty when none or several do. */
  static OptionalInt commit(RepositoryLineage repository, String id) {
    String prefix = id.strip().toLowerCase(Locale.ROOT);
    if (!ABBREVIATED.matcher(prefix).matches()) {
      return OptionalInt.empty();
    }
    int[] found =
        IntStream.range(0, repository.commits().size())
            .filter(position -> repository.commits().get(position).startsWith(prefix))
            .limit(2)
            .toArray();
    return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }

  /** Position of the commit that a version or image names by its tag or commit id. */
  static OptionalInt version(RepositoryLineage repository, String text) {
    String version = text.strip();
    int colon = version.lastIndexOf(':');
    if (colon > version.lastIndexOf('/')) {
      version = version.substring(colon + 1);
    }
    String plain = plain(version);
    if (plain.isEmpty()) {
      return OptionalInt.empty();
    }
    for (TagTrace tag : repository.tags()) {
      if (plain(tag.name()).equals(plain)) {
        return OptionalInt.of(tag.commit());
      }
    }
    return commit(repository, version.startsWith("sha-") ? version.substring(4) : version);
  }

  private static String plain(String version) {
    String last = version.substring(version.lastIndexOf('/') + 1);
    return last.matches("[vV]\\d.*") ? last.substring(1) : last;
  }
}
