package io.oneteam.collector.git;

import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens a repository where it lies: bare or not, a worktree of another, with alternates. */
final class Opener {
  private Opener() {}

  /**
   * Opens for reading.
   *
   * @throws SourceException when there is no repository that can be read: a sentence for the user
   */
  static Repository open(String name, Path path) {
    if (!Files.isDirectory(path)) {
      throw new SourceException(
          "Repository "
              + name
              + ": the folder "
              + path
              + " does not exist; correct its path under oneteam.repositories.");
    }
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
      if (Files.exists(path.resolve(".git"))) {
        builder.setWorkTree(path.toFile());
      } else {
        builder.setGitDir(path.toFile()).setBare();
      }
      builder.setup();
      refuseSha256(name, builder.getGitDir().toPath());
      return builder.build();
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceException(
          "Repository "
              + name
              + ": "
              + path
              + " is no git repository that can be read ("
              + reason(e)
              + "); correct its path, or run git fsck there.",
          e);
    }
  }

  private static void refuseSha256(String name, Path gitDir) throws IOException {
    Path common = gitDir.resolve("commondir");
    Path home =
        Files.isRegularFile(common)
            ? gitDir.resolve(Files.readString(common).strip()).normalize()
            : gitDir;
    FileBasedConfig config = new FileBasedConfig(home.resolve("config").toFile(), FS.DETECTED);
    try {
      config.load();
    } catch (ConfigInvalidException e) {
      throw new IOException("its config file is malformed", e);
    }
    if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectformat"))) {
      throw new SourceException(
          "Repository "
              + name
              + " uses SHA-256 object ids, which cannot be read yet; point oneteam at a SHA-1 clone.");
    }
  }

  static String reason(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty() || message.equals("null") ? e.getClass().getSimpleName() : message;
  }
}
