package io.oneteam.collector.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;

/**
 * The files of refs, looked at before JGit does: it walks through links to folders, for ever where
 * two of them lead to each other, and passes over a file that a crash left broken, or takes what
 * packed-refs says in its place.
 */
final class LooseRefs {
  private static final int READ = 100;

  /** Files by the name of the ref. */
  private final Map<String, Path> files = new HashMap<>();

  private LooseRefs() {}

  /**
   * Finds the files.
   *
   * @throws IOException when a folder of refs is a symbolic link
   */
  static LooseRefs of(Repository repository) throws IOException {
    LooseRefs found = new LooseRefs();
    Path home = repository.getCommonDirectory().toPath();
    Path refs = home.resolve("refs");
    if (Files.isDirectory(refs) && !Files.isDirectory(home.resolve("reftable"))) {
      found.walk(refs.toRealPath());
    }
    return found;
  }

  private void walk(Path refs) throws IOException {
    Files.walkFileTree(
        refs,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
              throw new IOException(
                  file + " is a symbolic link to a folder, which is not followed; remove it");
            }
            String name = "refs/" + refs.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && !name.endsWith(".lock")) {
              files.put(name, file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Names of refs whose files hold neither an object's id nor another ref's name.
   *
   * @param read refs that were read from their files; only the others are looked into
   */
  List<String> broken(Set<String> read) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      boolean suspect = !read.contains(file.getKey());
      if (suspect && Repository.isValidRefName(file.getKey()) && !sound(file.getValue())) {
        broken.add(file.getKey());
      }
    }
    return broken;
  }

  private static boolean sound(Path file) throws IOException {
    byte[] begin;
    try (var in = Files.newInputStream(file)) {
      begin = in.readNBytes(READ);
    }
    String text = new String(begin, StandardCharsets.ISO_8859_1);
    return text.startsWith("ref:") || text.matches("(?s)[0-9a-fA-F]{40}(\\s.*)?");
  }
}
