package io.oneteam.collector.git;

import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/**
 * Why a remote cannot be fetched.
 *
 * @param reason what is wrong
 * @param mend what to do about it
 * @param lasting whether trying again cannot help
 */
record FetchProblem(String reason, String mend, boolean lasting) {
  private static final String CREDENTIALS =
      "give user and token by ONETEAM_GIT_USER and ONETEAM_GIT_TOKEN (or ONETEAM_GIT_TOKEN_FILE),"
          + " .netrc or a git credential helper";

  /** Told by an exception and its causes. */
  static FetchProblem of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return lasting(
            "its certificate is not trusted (" + Opener.reason(cause) + ")",
            "check the host, and name a private authority's certificates by ONETEAM_CA_FILE");
      }
      if (cause instanceof OneServer.Elsewhere) {
        return lasting(
            "it redirects to " + Opener.reason(cause) + ", which no credentials are sent to",
            "configure that address if it is right");
      }
      if (cause instanceof NoRemoteRepositoryException) {
        return lasting(
            "there is no such repository, or these credentials may not see it",
            "check the address, and " + CREDENTIALS);
      }
    }
    return told(Opener.reason(e));
  }

  private static FetchProblem told(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("server key did not validate")) {
      return lasting(
          "its host key is not the one that known_hosts has, or known_hosts has none",
          "compare the key with the one its operator publishes, and put that into known_hosts");
    }
    if (lower.contains("cannot log in at")) {
      return lasting(
          "it accepts no key of this user's .ssh folder", "give the server the public key");
    }
    if (lower.contains("not authorized") || lower.contains("authentication")) {
      return lasting("it is not authorized", CREDENTIALS);
    }
    boolean lasting =
        Stream.of("not permitted", "forbidden", "not found", "no such").anyMatch(lower::contains);
    return new FetchProblem(
        reason,
        lasting
            ? "check the address, and " + CREDENTIALS
            : "check the address and the network; the next run tries again",
        lasting);
  }

  private static FetchProblem lasting(String reason, String mend) {
    return new FetchProblem(reason, mend, true);
  }
}
