package io.oneteam.collector.git;

import io.oneteam.collector.SourceException;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Where a repository is fetched from: an address without credentials, and those that it held.
 *
 * @param uri without user and password
 * @param user user name that the address held, null for none
 * @param password password that the address held, null for none; never printed
 */
record Remote(URIish uri, @Nullable String user, @Nullable String password) {
  private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");

  /**
   * Reads a configured URL.
   *
   * @throws SourceException for one that cannot be fetched: a sentence for the user
   */
  static Remote of(String name, String url) {
    try {
      URIish uri = new URIish(url);
      String scheme = uri.getScheme();
      if (scheme != null && !SCHEMES.contains(scheme)) {
        throw unusable(name);
      }
      boolean web = scheme != null && scheme.startsWith("http");
      return web
          ? new Remote(uri.setUser(null).setPass(null), uri.getUser(), uri.getPass())
          : new Remote(uri.setPass(null), uri.getUser(), uri.getPass());
    } catch (URISyntaxException e) {
      throw unusable(name);
    }
  }

  private static SourceException unusable(String name) {
    return new SourceException(
        "Repository "
            + name
            + ": its url is none that can be fetched; use https://, ssh://, user@host:path or"
            + " file:// under oneteam.repositories.");
  }

  /** Whether it is fetched over http or https. */
  boolean web() {
    String scheme = uri.getScheme();
    return scheme != null && scheme.startsWith("http");
  }

  /** Whether credentials may be sent there: over https, or to this machine. */
  boolean confidential() {
    String host = uri.getHost();
    return "https".equals(uri.getScheme())
        || "localhost".equals(host)
        || "127.0.0.1".equals(host)
        || "[::1]".equals(host);
  }

  /** Without credentials, since strings end up in logs. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
