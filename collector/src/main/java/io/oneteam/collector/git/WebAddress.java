package io.oneteam.collector.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web pages of repositories on GitHub, GitLab and Bitbucket, told by where they are fetched. */
final class WebAddress {
  private static final Pattern SCP = Pattern.compile("(?:[^@/]+@)?([^:/@]+):(?!//)(.+)");
  private static final Pattern URL =
      Pattern.compile("(?:https?|ssh|git)://(?:[^@/]*@)?([^/:]+)(?::\\d+)?/(.+)");
  private static final Pattern HOST = Pattern.compile("(?i).*(github|gitlab|bitbucket).*");

  private WebAddress() {}

  /** The address without a trailing slash; null when it cannot be told. */
  static @Nullable String of(@Nullable String remote) {
    if (remote == null) {
      return null;
    }
    for (Pattern pattern : new Pattern[] {URL, SCP}) {
      Matcher matcher = pattern.matcher(remote.strip());
      if (matcher.matches()) {
        return HOST.matcher(matcher.group(1)).matches()
            ? "https://" + matcher.group(1) + "/" + trimmed(matcher.group(2))
            : null;
      }
    }
    return null;
  }

  private static String trimmed(String path) {
    return path.replaceFirst("^/+", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
  }
}
