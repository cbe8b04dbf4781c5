package io.oneteam.collector.git;

import io.oneteam.collector.SourceException;
import java.net.URISyntaxException;
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
  /**
   * Reads a configured URL.
   *
   * @throws SourceException for one that cannot be fetched: a sentence for the user
   */
  static Remote of(String name, String url) {
    String problem = AddressRules.problem(url);
    if (problem != null) {
      throw refused(name, problem);
    }
    try {
      URIish uri = new URIish(url);
      String scheme = uri.getScheme();
      boolean web = scheme != null && scheme.startsWith("http");
      return web
          ? new Remote(uri.setUser(null).setPass(null), uri.getUser(), uri.getPass())
          : new Remote(uri.setPass(null), uri.getUser(), uri.getPass());
    } catch (URISyntaxException e) {
      throw refused(name, "cannot be understood");
    }
  }

  private static SourceException refused(String name, String problem) {
    return new SourceException(
        "Repository " + name + ": its url " + problem + "; " + AddressRules.MEND + ".");
  }

  /** Whether it is fetched over http or https. */
  boolean web() {
    String scheme = uri.getScheme();
    return scheme != null && scheme.startsWith("http");
  }

  /** Whether credentials may be sent there: over https, or to this machine. */
  boolean confidential() {
    return "https".equals(uri.getScheme()) || AddressRules.local(uri);
  }

  /** Without credentials, since strings end up in logs. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
