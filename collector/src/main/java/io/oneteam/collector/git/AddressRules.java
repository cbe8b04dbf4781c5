package io.oneteam.collector.git;

import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are fetched from: https, ssh (also as user@host:path), file and absolute local
 * paths; http only on this machine. Everything else could run a program, or travel in the clear.
 */
final class AddressRules {
  /** What to do about a refused address. */
  static final String MEND =
      "write https://host/path, ssh://user@host/path, user@host:path, file:///path or an absolute"
          + " path";

  private static final Pattern HELPER = Pattern.compile("([A-Za-z0-9+.-]*)::.*");
  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
  private static final Pattern SCP = Pattern.compile("(?:([^/:]+)@)?([^@/:]+):(.+)");
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*|\\[[0-9A-Fa-f:.]+]");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private AddressRules() {}

  /** What is wrong with an address, as the rest of a sentence about it; null when nothing is. */
  static @Nullable String problem(String url) {
    if (url.isEmpty()) {
      return "is empty";
    }
    if (control(url)) {
      return "holds a control character";
    }
    if (!url.equals(url.strip())) {
      return "begins or ends with a blank";
    }
    Matcher helper = HELPER.matcher(url);
    if (helper.matches()) {
      return "names a helper program (" + helper.group(1) + "::), and none is ever run";
    }
    Matcher full = URL.matcher(url);
    if (full.matches()) {
      return full(full.group(1).toLowerCase(Locale.ROOT), full.group(2), url);
    }
    Matcher scp = SCP.matcher(url);
    if (scp.matches()) {
      return place(scp.group(1), scp.group(2), scp.group(3));
    }
    return url.startsWith("/") ? null : "is no absolute path";
  }

  private static @Nullable String full(String scheme, String rest, String url) {
    if (scheme.equals("file")) {
      return file(rest);
    }
    if (!Set.of("https", "http", "ssh").contains(scheme)) {
      return "begins with " + scheme + "://, which is not fetched from";
    }
    try {
      URIish uri = new URIish(url);
      if (scheme.equals("http") && !local(uri)) {
        return "begins with http://, which is not encrypted";
      }
      return place(uri.getUser(), uri.getHost(), uri.getPath());
    } catch (URISyntaxException e) {
      return "cannot be understood";
    }
  }

  private static @Nullable String file(String rest) {
    if (!rest.startsWith("/")) {
      return "has no absolute path after file://";
    }
    return rest.matches(".*[?#].*") ? "has options, which file:// has none of" : null;
  }

  private static @Nullable String place(
      @Nullable String user, @Nullable String host, @Nullable String path) {
    if (host == null || host.isEmpty()) {
      return "names no host";
    }
    if (hyphen(user) || hyphen(host) || hyphen(path)) {
      return "has a part that begins with a hyphen, as options do";
    }
    if (!HOST.matcher(host).matches()) {
      return "names a host that cannot be one";
    }
    boolean clean = (user == null || !control(user)) && (path == null || !control(path));
    return clean ? null : "holds a control character";
  }

  private static boolean hyphen(@Nullable String part) {
    return part != null && part.startsWith("-");
  }

  private static boolean control(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** Whether it is on this machine. */
  static boolean local(URIish uri) {
    return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
  }
}
