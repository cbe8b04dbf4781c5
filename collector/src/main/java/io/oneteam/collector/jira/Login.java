package io.oneteam.collector.jira;

import io.oneteam.collector.SourceException;
import io.oneteam.domain.settings.Settings.JiraSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

/**
 * Where and as whom to ask: Basic with e-mail and API token (Cloud), Bearer with a personal access
 * token (Data Center). Never printed.
 */
final class Login {
  private final String base;
  private final String token;
  private final String header;

  private Login(String base, String token, String header) {
    this.base = base;
    this.token = token;
    this.header = header;
  }

  /**
   * From the configuration.
   *
   * @throws SourceException when the address or the token cannot be used
   */
  static Login of(JiraSettings settings) {
    String base = base(Objects.requireNonNullElse(settings.url(), ""));
    String token = token(settings);
    String email = Objects.requireNonNullElse(settings.email(), "").strip();
    String header =
        email.isEmpty()
            ? "Bearer " + token
            : "Basic "
                + Base64.getEncoder()
                    .encodeToString((email + ":" + token).getBytes(StandardCharsets.UTF_8));
    return new Login(base, token, header);
  }

  /** Base address without a slash at its end. */
  String base() {
    return base;
  }

  /** Value of the Authorization header. */
  String header() {
    return header;
  }

  /** Whether the token would travel unencrypted to another host. */
  boolean open() {
    URI uri = URI.create(base);
    return "http".equals(uri.getScheme())
        && !uri.getHost().matches("localhost|127(\\.[0-9]+){3}|\\[::1\\]");
  }

  boolean basic() {
    return header.startsWith("Basic ");
  }

  /** A text from outside, without the token should it be quoted there. */
  String redact(String text) {
    return text.replace(token, "…").replace(header.substring(header.indexOf(' ') + 1), "…");
  }

  @Override
  public String toString() {
    return "Login[" + base + "]";
  }

  private static String base(String url) {
    String plain = url.strip();
    try {
      URI uri = URI.create(plain);
      if (uri.getUserInfo() != null) {
        throw new SourceException(
            "jira.url holds a user or password; remove them and set jira.email and the token.");
      }
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new SourceException(
            "jira.url must be a base address such as https://example.atlassian.net; it is "
                + shown(plain)
                + ".");
      }
    } catch (IllegalArgumentException e) {
      throw new SourceException("jira.url is no address: " + shown(plain) + ".");
    }
    return plain.replaceAll("/+$", "");
  }

  /** An address fit for a message, without anything that may be a secret. */
  private static String shown(String url) {
    return "\"" + url.replaceAll("//[^/@]*@", "//…@").replaceAll("[?#].*", "?…") + "\"";
  }

  private static String token(JiraSettings settings) {
    String token = Objects.requireNonNullElse(settings.token(), "").strip();
    String file = settings.tokenFile();
    if (token.isEmpty() && file != null) {
      try {
        token = Files.readString(Path.of(file)).strip();
      } catch (IOException e) {
        throw new SourceException(
            "The token file "
                + file
                + " (jira.token-file) cannot be read; correct the path or its"
                + " rights.");
      }
    }
    if (token.isEmpty()) {
      throw new SourceException(
          "There is no token for Jira; set it in the environment (ONETEAM_JIRA_TOKEN) or name a file"
              + " in jira.token-file.");
    }
    if (token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new SourceException(
          "The token for Jira holds spaces, line breaks or other characters no token has; copy it"
              + " again.");
    }
    return token;
  }
}
