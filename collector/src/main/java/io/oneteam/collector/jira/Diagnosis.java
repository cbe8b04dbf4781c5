package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what an answer, or its absence, means and what to do. */
final class Diagnosis {
  private final Login login;

  Diagnosis(Login login) {
    this.login = login;
  }

  /** An answer other than 2xx. */
  RequestFailure ofStatus(
      int status, String path, String said, @Nullable Duration patience, @Nullable String target) {
    String quoted =
        said.isEmpty() ? "" : " Jira says: " + login.redact(said).replaceAll("[.\\s]*$", ".");
    String base = login.base();
    if (status >= 300 && status < 400) {
      return new RequestFailure(
          Kind.WRONG_PLACE,
          base
              + " redirects"
              + (target == null ? "" : " to " + target)
              + " instead of answering; set jira.url to the address Jira itself has, without a login"
              + " page or single sign-on in front of it.");
    }
    switch (status) {
      case 400:
        return new RequestFailure(Kind.REFUSED, "Jira refused " + path + "." + quoted);
      case 401:
        return new RequestFailure(
            Kind.UNAUTHORISED,
            said.toLowerCase(Locale.ROOT).contains("scope") ? scope(path, quoted) : unauthorised());
      case 403:
        return new RequestFailure(
            Kind.FORBIDDEN,
            "Jira refuses access to "
                + path
                + "; the token lacks a scope (read:jira-work,"
                + " read:jira-user) or its account lacks a permission."
                + quoted);
      case 404:
      case 405:
        return new RequestFailure(
            Kind.NOT_FOUND, base + " does not know " + path + " for this account." + quoted);
      case 407:
        return new RequestFailure(
            Kind.WRONG_PLACE,
            "The proxy between here and "
                + base
                + " asks for a login; set the proxy's user, or let"
                + " this host pass.");
      case 410:
        return new RequestFailure(
            Kind.WRONG_PLACE,
            "Jira has removed "
                + path
                + " (410): "
                + base
                + " is a Jira Cloud but does not say so;"
                + " set jira.url to the site itself, not to a proxy that answers serverInfo.");
      case 413:
      case 414:
        return new RequestFailure(
            Kind.OVERSIZED, "Jira or a proxy finds the question to " + path + " too large.");
      case 429:
        return new RequestFailure(
            Kind.TRANSIENT, "Jira at " + base + " limits the rate of requests (429).", patience);
      default:
        return status >= 500
            ? new RequestFailure(
                Kind.TRANSIENT,
                "Jira at "
                    + base
                    + ", or a proxy before it, answers "
                    + status
                    + " to "
                    + path
                    + "; try later, or ask its administrator.",
                patience)
            : new RequestFailure(
                Kind.REFUSED, "Jira answers " + status + " to " + path + "." + quoted);
    }
  }

  private static String scope(String path, String quoted) {
    return "The token may not read "
        + path
        + ": it lacks a scope. Make a token with read:jira-work and read:jira-user, and"
        + " read:board-scope:jira-software and read:sprint:jira-software for boards."
        + quoted;
  }

  private String unauthorised() {
    String base = login.base();
    String way =
        login.basic()
            ? "e-mail and API token"
            : "token (sent as Bearer; a Cloud API token also needs jira.email)";
    return "Jira at "
        + base
        + " does not accept the "
        + way
        + ": the token is wrong or expired, or"
        + " it is a scoped token, which works only with jira.url"
        + " https://api.atlassian.com/ex/jira/{cloudId} (the id stands at "
        + base
        + "/_edge/tenant_info).";
  }

  /** A page for people where data was expected. */
  RequestFailure page(String path) {
    return new RequestFailure(
        Kind.WRONG_PLACE,
        login.base()
            + " answers "
            + path
            + " with a web page instead of data: it is a login page, a"
            + " proxy, or not a Jira; correct jira.url, or use a token that passes single sign-on.");
  }

  /** No answer, or one that broke off. */
  RequestFailure ofNetwork(@Nullable Throwable cause) {
    String base = login.base();
    // An unknown host comes wrapped as a failed connection, so the innermost cause speaks first.
    for (Throwable t : innermostFirst(cause)) {
      if (t instanceof UnknownHostException || t instanceof UnresolvedAddressException) {
        return new RequestFailure(
            Kind.TRANSIENT,
            "The host of "
                + base
                + " is not known; correct jira.url, or check name resolution and"
                + " proxy.");
      }
      if (t instanceof HttpConnectTimeoutException || t instanceof ConnectException) {
        return new RequestFailure(
            Kind.TRANSIENT,
            base
                + " cannot be reached (connection refused or timed out); check jira.url, firewall"
                + " and proxy.");
      }
      if (t instanceof SSLException) {
        return new RequestFailure(
            Kind.TRANSIENT,
            "The secure connection to "
                + base
                + " fails ("
                + t.getClass().getSimpleName()
                + "); name a file with its certificate authority in ONETEAM_CA_FILE, or correct jira.url.");
      }
      if (t instanceof HttpTimeoutException) {
        return new RequestFailure(Kind.TRANSIENT, base + " did not answer in time.");
      }
    }
    return new RequestFailure(
        Kind.TRANSIENT,
        "The connection to "
            + base
            + " broke off"
            + (cause instanceof IOException ? "" : " early")
            + ".");
  }

  private static Deque<Throwable> innermostFirst(@Nullable Throwable cause) {
    Deque<Throwable> chain = new ArrayDeque<>();
    for (Throwable t = cause; t != null && chain.size() < 20; t = t.getCause()) {
      chain.push(t);
    }
    return chain;
  }
}
