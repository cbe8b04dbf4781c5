package io.oneteam.domain.files;

import java.util.List;

/**
 * Globs as in .gitignore, over paths relative to the repository with {@code /} between names.
 *
 * <p>A bare name ({@code *.ipynb}, {@code docs}) matches at any depth; a slash at the start or in
 * the middle ties a glob to the root; a slash at the end asks for a folder. {@code *} and {@code ?}
 * stay within one name, {@code **} crosses folders. What matches a folder matches everything below
 * it. The last glob that matches decides, and {@code !} takes back. Upper and lower case differ.
 */
public final class Globs {
  private static final Globs NONE = new Globs(List.of());
  private final List<Glob> globs;

  private Globs(List<Glob> globs) {
    this.globs = globs;
  }

  /**
   * Compiles globs.
   *
   * @throws IllegalArgumentException for a blank glob: a sentence for the user
   */
  public static Globs of(List<String> globs) {
    for (String glob : globs) {
      if (glob.replace("!", "").isBlank()) {
        throw new IllegalArgumentException(
            "A blank glob matches nothing; remove it, or write ** for every file.");
      }
    }
    return globs.isEmpty() ? NONE : new Globs(globs.stream().map(Glob::of).toList());
  }

  /** Compiles globs. */
  public static Globs of(String... globs) {
    return of(List.of(globs));
  }

  /** Whether the globs take in a path. No globs take in nothing. */
  public boolean matches(String path) {
    String rooted = path.startsWith("/") ? path.substring(1) : path;
    if (globs.stream().noneMatch(glob -> glob.mayMatch(rooted))) {
      return false;
    }
    String[] names = rooted.split("/", -1);
    for (int i = globs.size() - 1; i >= 0; i--) {
      Glob glob = globs.get(i);
      if (glob.matches(names)) {
        return !glob.negated();
      }
    }
    return false;
  }

  /** Whether there is no glob. */
  public boolean isEmpty() {
    return globs.isEmpty();
  }
}
