package io.oneteam.collector.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds user and password for a remote: in its address, in {@code ONETEAM_GIT_TOKEN} (with {@code
 * ONETEAM_GIT_USER}), in the file that {@code ONETEAM_GIT_TOKEN_FILE} names, in .netrc, or by git's
 * configured credential helper. They go to the configured host only. Nobody is asked, so a host
 * whose key is unknown is refused.
 */
final class Credentials extends CredentialsProvider {
  private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
  private static final int HELPER_SECONDS = 20;

  private record Login(String user, String password) {}

  private final Remote remote;
  private final Map<String, String> environment;
  private final Path home;
  private @Nullable Login found;

  Credentials(Remote remote, Access access) {
    this.remote = remote;
    this.environment = access.environment();
    this.home = access.home();
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username) && !secret(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean secret(CredentialItem item) {
    return item instanceof CredentialItem.Password;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (!supports(items)
        || !remote.confidential()
        || !Objects.equals(uri.getHost(), remote.uri().getHost())
        || uri.getPort() != remote.uri().getPort()) {
      return false;
    }
    Login login = login(uri);
    if (login == null) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user) {
        user.setValue(login.user());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(login.password().toCharArray());
      }
    }
    return true;
  }

  private @Nullable Login login(URIish uri) {
    if (found == null) {
      found = fromAddress();
    }
    if (found == null) {
      found = fromEnvironment();
    }
    if (found == null) {
      found = fromNetrc(uri);
    }
    if (found == null) {
      found = fromHelper(uri);
    }
    return found;
  }

  private @Nullable Login fromAddress() {
    String password = remote.password();
    return password == null ? null : new Login(orGit(remote.user()), password);
  }

  private @Nullable Login fromEnvironment() {
    String token = environment.get("ONETEAM_GIT_TOKEN");
    String file = environment.get("ONETEAM_GIT_TOKEN_FILE");
    if (token == null && file != null) {
      try {
        token = Files.readString(Path.of(file)).strip();
      } catch (IOException e) {
        LOG.warn("ONETEAM_GIT_TOKEN_FILE names {}, which cannot be read.", file);
      }
    }
    String user = environment.getOrDefault("ONETEAM_GIT_USER", orGit(remote.user()));
    return token == null || token.isBlank() ? null : new Login(user, token.strip());
  }

  private static @Nullable Login fromNetrc(URIish uri) {
    CredentialItem.Username user = new CredentialItem.Username();
    CredentialItem.Password password = new CredentialItem.Password();
    boolean known = new NetRCCredentialsProvider().get(uri, user, password);
    return known && user.getValue() != null && password.getValue() != null
        ? new Login(user.getValue(), new String(password.getValue()))
        : null;
  }

  /**
   * Asks {@code git credential fill}, which asks the user's helper and never a terminal; from the
   * user's home, so that no repository that happens to be the current folder names the helper.
   */
  private @Nullable Login fromHelper(URIish uri) {
    ProcessBuilder builder = new ProcessBuilder("git", "credential", "fill");
    builder.directory(home.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_ASKPASS", "true");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        String asked = "protocol=" + uri.getScheme() + "\nhost=" + hostAndPort(uri) + "\n\n";
        in.write(asked.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(HELPER_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return null;
      }
      Map<String, String> answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.indexOf('=') > 0)
              .collect(
                  Collectors.toMap(
                      line -> line.substring(0, line.indexOf('=')),
                      line -> line.substring(line.indexOf('=') + 1),
                      (one, other) -> other));
      String password = answer.getOrDefault("password", "");
      return password.isEmpty()
          ? null
          : new Login(answer.getOrDefault("username", "git"), password);
    } catch (IOException e) {
      return null; // no git on this machine, so no helper either
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static String hostAndPort(URIish uri) {
    return uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
  }

  private static String orGit(@Nullable String user) {
    return user == null || user.isBlank() ? "git" : user;
  }
}
