package io.oneteam.collector.git;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bare copy of a remote repository under the oneteam home: no checkout, no hooks, no filters, no
 * submodules. Each night fetches what is new; refs move only after their objects are there.
 */
final class Mirror {
  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

  private final String name;
  private final Remote remote;
  private final Wire wire;
  private final Access access;
  private final Path path;
  private final boolean pullRefs;

  Mirror(String name, String url, Path mirrors, boolean pullRefs, Access access) {
    this.name = name;
    this.remote = Remote.of(name, url);
    this.access = access;
    this.wire = new Wire(name, remote, access);
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
      boolean created = create();
      removeLeftovers();
      beginAnewIfDamaged();
      Repository repository = Opener.open(name, path);
      try {
        boolean begun = !created && repository.getRefDatabase().getRefs().isEmpty();
        wire.run(
            repository,
            progress,
            (transport, again) -> {
              if (begun || again) {
                fetchInSteps(transport, progress);
              }
              fetch(repository, transport, progress);
            });
        return repository;
      } catch (RuntimeException e) {
        repository.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw wire.failed(e);
    }
  }

  /** Asks the remote for its refs, and fetches nothing. */
  void look() {
    new Wire(name, remote, access.once()).run(null, Progress.silent(), this::look);
  }

  private void look(Transport transport, boolean again) throws IOException {
    try (FetchConnection connection = transport.openFetch()) {
      LOG.debug("{} has {} refs.", name, connection.getRefs().size());
    }
  }

  /** Whether there was none before. */
  private boolean create() throws IOException {
    if (Files.exists(path.resolve("config")) && Files.exists(path.resolve(Constants.HEAD))) {
      return false;
    }
    Files.createDirectories(path);
    try (Repository repository = new FileRepository(path.toFile())) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      config.setString("remote", "origin", "url", remote.toString());
      config.save();
      return true;
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

  /** A mirror that lost what its refs name holds nothing that cannot be fetched again. */
  private void beginAnewIfDamaged() throws IOException {
    try (Repository repository = Opener.open(name, path)) {
      boolean whole = true;
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
        ObjectId target = ref.getObjectId();
        whole &= target == null || repository.getObjectDatabase().has(target);
      }
      if (whole) {
        return;
      }
    }
    LOG.warn("The mirror of {} at {} lost objects; it is fetched anew.", name, path);
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    create();
  }

  private static boolean leftover(String file) {
    return file.endsWith(".lock")
        || file.startsWith("incoming_")
        || file.startsWith("noz")
        || (file.startsWith("tmp_") && !file.endsWith(".pack"));
  }

  private void fetchInSteps(Transport transport, Progress progress) throws IOException {
    Collection<Ref> advertised;
    try (FetchConnection connection = transport.openFetch()) {
      advertised = connection.getRefs();
    }
    for (RefSpec step : FetchSteps.of(advertised)) {
      transport.fetch(new Watching(progress), List.of(step));
    }
  }

  private void fetch(Repository repository, Transport transport, Progress progress)
      throws IOException {
    FetchResult result = transport.fetch(new Watching(progress), specs());
    Ref head = result.getAdvertisedRef(Constants.HEAD);
    if (head != null && head.isSymbolic()) {
      repository.updateRef(Constants.HEAD).link(head.getTarget().getName());
    } else if (head != null && head.getObjectId() != null) {
      guessHead(repository, result, head);
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
