package io.oneteam.collector.git;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.eclipse.jgit.util.FS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bare copy of a remote repository under the oneteam home: no checkout, no hooks, no filters, no
 * submodules. Each night fetches what is new; refs move only after their objects are there.
 */
final class Mirror {
  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final int TIMEOUT_SECONDS = 60;
  private static final int ATTEMPTS = 3;

  private final String name;
  private final Remote remote;
  private final Path path;
  private final boolean pullRefs;

  Mirror(String name, String url, Path mirrors, boolean pullRefs) {
    this.name = name;
    this.remote = Remote.of(name, url);
    String digest =
        UUID.nameUUIDFromBytes(remote.toString().getBytes(StandardCharsets.UTF_8)).toString();
    this.path =
        mirrors.resolve(
            name.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + digest.substring(0, 8) + ".git");
    this.pullRefs = pullRefs;
  }

  /**
   * Brings the mirror up to date and opens it.
   *
   * @throws SourceException when the remote cannot be fetched: a sentence for the user
   */
  Repository fetch(Progress progress) {
    try {
      create();
      removeLeftovers();
      Repository repository = Opener.open(name, path);
      try {
        fetchWithRetries(repository, progress);
        return repository;
      } catch (RuntimeException | IOException e) {
        repository.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  /** Asks the remote for its refs, and fetches nothing. */
  void look() {
    try (Transport transport = prepared(Transport.open(remote.uri()));
        FetchConnection connection = transport.openFetch()) {
      LOG.debug("{} has {} refs.", name, connection.getRefs().size());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void create() throws IOException {
    if (Files.exists(path.resolve("config")) && Files.exists(path.resolve(Constants.HEAD))) {
      return;
    }
    Files.createDirectories(path);
    try (Repository repository = new FileRepository(path.toFile())) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      config.setString("remote", "origin", "url", remote.toString());
      config.save();
    } catch (IllegalStateException e) {
      throw new IOException("half a repository lies at " + path + "; delete that folder", e);
    }
  }

  /**
   * A killed night leaves locks and half a pack; the home's own lock says that nobody uses them.
   */
  private void removeLeftovers() throws IOException {
    List<Path> leftovers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> leftover(file.getFileName().toString()))
          .forEach(leftovers::add);
    }
    for (Path leftover : leftovers) {
      Files.deleteIfExists(leftover);
    }
  }

  private static boolean leftover(String file) {
    return file.endsWith(".lock")
        || file.startsWith("incoming_")
        || file.startsWith("noz")
        || (file.startsWith("tmp_") && !file.endsWith(".pack"));
  }

  private void fetchWithRetries(Repository repository, Progress progress) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        fetchOnce(repository, progress);
        return;
      } catch (TransportException e) {
        if (progress.stopping()) {
          throw new Workers.Stopped();
        }
        if (attempt == ATTEMPTS || hopeless(e)) {
          throw e;
        }
        LOG.warn("Fetching {} failed ({}); trying again.", name, reason(e));
        pause(attempt);
      }
    }
  }

  private static boolean hopeless(TransportException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
    return Stream.of("auth", "not found", "not permitted", "host key", "forbidden", "no such")
        .anyMatch(message::contains);
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(1000L * attempt * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Workers.Stopped();
    }
  }

  private void fetchOnce(Repository repository, Progress progress) throws IOException {
    try (Transport transport = prepared(Transport.open(repository, remote.uri()))) {
      FetchResult result = transport.fetch(new Watching(progress), specs());
      Ref head = result.getAdvertisedRef(Constants.HEAD);
      if (head != null && head.isSymbolic()) {
        repository.updateRef(Constants.HEAD).link(head.getTarget().getName());
      } else if (head != null && head.getObjectId() != null) {
        guessHead(repository, result, head);
      }
    }
  }

  /** An old server does not say which branch HEAD is: the first one that stands where it stands. */
  private static void guessHead(Repository repository, FetchResult result, Ref head)
      throws IOException {
    for (Ref ref : result.getAdvertisedRefs()) {
      if (ref.getName().startsWith(Constants.R_HEADS)
          && head.getObjectId().equals(ref.getObjectId())) {
        repository.updateRef(Constants.HEAD).link(ref.getName());
        return;
      }
    }
  }

  private List<RefSpec> specs() {
    List<RefSpec> specs = new ArrayList<>();
    specs.add(new RefSpec("+refs/heads/*:refs/heads/*"));
    specs.add(new RefSpec("+refs/tags/*:refs/tags/*"));
    if (pullRefs) {
      specs.add(new RefSpec("+refs/pull/*:refs/pull/*"));
      specs.add(new RefSpec("+refs/merge-requests/*:refs/merge-requests/*"));
      specs.add(new RefSpec("+refs/pull-requests/*:refs/pull-requests/*"));
    }
    return specs;
  }

  private Transport prepared(Transport transport) throws NotSupportedException {
    transport.setTimeout(TIMEOUT_SECONDS);
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setRemoveDeletedRefs(true);
    transport.setCredentialsProvider(new Credentials(remote, System.getenv()));
    if (transport instanceof SshTransport ssh) {
      ssh.setSshSessionFactory(
          new SshdSessionFactoryBuilder()
              .setPreferredAuthentications("publickey")
              .setHomeDirectory(FS.DETECTED.userHome())
              .setSshDirectory(FS.DETECTED.userHome().toPath().resolve(".ssh").toFile())
              .build(null));
    }
    return transport;
  }

  private SourceException failed(Exception e) {
    return new SourceException(
        "Repository "
            + name
            + " cannot be fetched from "
            + remote
            + ": "
            + reason(e)
            + "; check the address, the network, and the credentials (ONETEAM_GIT_TOKEN, .netrc, a"
            + " credential helper, or an ssh key with the host in known_hosts).",
        e);
  }

  private String reason(Throwable e) {
    String reason = Opener.reason(e);
    String password = remote.password();
    return password == null || password.isEmpty() ? reason : reason.replace(password, "…");
  }

  /** Tells the progress, and stops when asked. */
  private static final class Watching extends EmptyProgressMonitor {
    private final Progress progress;
    private int total;
    private int done;

    Watching(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void beginTask(String title, int work) {
      total = work;
      done = 0;
    }

    @Override
    public void update(int completed) {
      done += completed;
      progress.at(done, total, "objects");
    }

    @Override
    public boolean isCancelled() {
      return progress.stopping();
    }
  }
}
