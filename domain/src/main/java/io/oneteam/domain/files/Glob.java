package io.oneteam.domain.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One glob, compiled to the names it asks for segment by segment. */
final class Glob {
  /** Any number of segments, none included. */
  private static final Wildcard ANY_DEPTH = new Wildcard("**");

  private static final Wildcard ANY_NAME = new Wildcard("*");

  private final boolean negated;
  private final List<Wildcard> segments;
  private final String begin;

  private Glob(boolean negated, List<Wildcard> segments) {
    this.negated = negated;
    this.segments = segments;
    this.begin =
        segments.stream()
            .takeWhile(segment -> segment != ANY_DEPTH && segment.isLiteral())
            .map(Wildcard::pattern)
            .collect(Collectors.joining("/"));
  }

  static Glob of(String text) {
    boolean negated = text.startsWith("!");
    String body = (negated ? text.substring(1) : text).strip();
    body = body.startsWith("./") ? body.substring(1) : body;
    boolean folder = body.endsWith("/");
    String core = folder ? body.substring(0, body.length() - 1) : body;
    List<Wildcard> segments = new ArrayList<>();
    if (core.indexOf('/') < 0) {
      segments.add(ANY_DEPTH);
    }
    for (String name : (core.startsWith("/") ? core.substring(1) : core).split("/", -1)) {
      segments.add(name.equals("**") ? ANY_DEPTH : new Wildcard(name));
    }
    // What matches a folder matches all below it; "a/**" and "a/" ask for something inside.
    if (segments.get(segments.size() - 1) == ANY_DEPTH) {
      segments.remove(segments.size() - 1);
      folder = true;
    }
    if (folder) {
      segments.add(ANY_NAME);
    }
    segments.add(ANY_DEPTH);
    return new Glob(negated, List.copyOf(segments));
  }

  boolean negated() {
    return negated;
  }

  /** Whether a path begins as all that match do; asked first, since most paths do not. */
  boolean mayMatch(String path) {
    return path.startsWith(begin);
  }

  /** Never needs more than segments of glob times segments of path steps. */
  boolean matches(String[] path) {
    int g = 0;
    int p = 0;
    int star = -1;
    int starAt = 0;
    while (p < path.length) {
      if (g < segments.size() && segments.get(g) == ANY_DEPTH) {
        star = g++;
        starAt = p;
      } else if (g < segments.size() && segments.get(g).matches(path[p])) {
        g++;
        p++;
      } else if (star >= 0) {
        g = star + 1;
        p = ++starAt;
      } else {
        return false;
      }
    }
    while (g < segments.size() && segments.get(g) == ANY_DEPTH) {
      g++;
    }
    return g == segments.size();
  }
}
