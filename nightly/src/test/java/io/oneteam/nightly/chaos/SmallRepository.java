package io.oneteam.nightly.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A small repository with a work tree, written commit by commit. */
final class SmallRepository {
  private final Path path;
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");

  private SmallRepository(Path path) {
    this.path = path;
  }

  static SmallRepository create(Path path) {
    try {
      Git.init().setDirectory(path.toFile()).setInitialBranch("main").call().close();
      return new SmallRepository(path);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  Path path() {
    return path;
  }

  /** A commit of these files, three days after the last. */
  SmallRepository commit(String author, String message, Map<String, String> files) {
    now = now.plusSeconds(3 * 86_400);
    try (Git git = Git.open(path.toFile())) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = path.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
      PersonIdent ident = new PersonIdent(author, author + "@example.org", now, ZoneOffset.UTC);
      git.add().addFilepattern(".").call();
      git.commit().setMessage(message).setAuthor(ident).setCommitter(ident).setSign(false).call();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws the last commits away, as a forced push does. */
  SmallRepository rewind(int commits) {
    try (Git git = Git.open(path.toFile())) {
      git.reset().setMode(ResetCommand.ResetType.HARD).setRef("HEAD~" + commits).call();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }
}
