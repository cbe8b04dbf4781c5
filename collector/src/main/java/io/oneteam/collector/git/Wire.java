package io.oneteam.collector.git;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import java.io.IOException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one remote: with credentials and verified keys, and with patience. */
final class Wire {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  private final String name;
  private final Remote remote;
  private final Access access;

  Wire(String name, Remote remote, Access access) {
    this.name = name;
    this.remote = remote;
    this.access = access;
  }

  /** Something that is done over an open transport, and may be done again after it broke off. */
  interface Exchange {
    void over(Transport transport, boolean again) throws IOException;
  }

  /**
   * Does it, and again while that may help.
   *
   * @param repository what is fetched into, null for nothing
   * @throws SourceException when it cannot be done: a sentence for the user
   */
  void run(@Nullable Repository repository, Progress progress, Exchange exchange) {
    for (int attempt = 1; ; attempt++) {
      try (Transport transport = open(repository)) {
        exchange.over(transport, attempt > 1);
        return;
      } catch (TransportException e) {
        if (progress.stopping()) {
          throw new Workers.Stopped();
        }
        if (attempt >= access.patience().attempts() || FetchProblem.of(e).lasting()) {
          throw failed(e);
        }
        LOG.warn("Fetching {} failed ({}); trying again.", name, said(e.getMessage()));
        rest(attempt);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  private void rest(int attempt) {
    try {
      access.patience().pause().sleep(access.patience().backoff(attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Workers.Stopped();
    }
  }

  private Transport open(@Nullable Repository repository)
      throws NotSupportedException, TransportException {
    Transport transport =
        repository == null
            ? Transport.open(remote.uri())
            : Transport.open(repository, remote.uri());
    transport.setTimeout((int) Math.max(1, access.timeout().toSeconds()));
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setRemoveDeletedRefs(true);
    transport.setCredentialsProvider(new Credentials(remote, access));
    if (transport instanceof TransportHttp http) {
      http.setHttpConnectionFactory(new OneServer(remote.uri()));
    }
    if (transport instanceof SshTransport ssh) {
      ssh.setSshSessionFactory(
          new SshdSessionFactoryBuilder()
              .setPreferredAuthentications("publickey")
              .setHomeDirectory(access.home().toFile())
              .setSshDirectory(access.home().resolve(".ssh").toFile())
              .build(null));
    }
    return transport;
  }

  /** What is said when it cannot be fetched. */
  SourceException failed(Exception e) {
    FetchProblem problem = FetchProblem.of(e);
    return new SourceException(
        "Repository "
            + name
            + " cannot be fetched from "
            + remote
            + ": "
            + said(problem.reason())
            + "; "
            + problem.mend()
            + ".",
        e);
  }

  /** Without the address, which is said anyway, and without its password. */
  private String said(@Nullable String text) {
    String said = String.valueOf(text).replace(remote + ": ", "").replaceFirst("\\.+$", "");
    String password = remote.password();
    return password == null || password.isEmpty() ? said : said.replace(password, "…");
  }
}
