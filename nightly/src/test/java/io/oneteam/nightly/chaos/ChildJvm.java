package io.oneteam.nightly.chaos;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a run in a process of its own is started: as cheaply as a Java process can be, because a
 * hundred kills take two hundred starts.
 *
 * @param classpath as for {@code java -cp}
 * @param archive loaded classes of an earlier process, null for none
 */
record ChildJvm(String classpath, @Nullable Path archive) {

  /** This process's class path. */
  static ChildJvm plain() {
    return new ChildJvm(System.getProperty("java.class.path"), null);
  }

  /** The same class path with folders packed, since an archive of classes takes jars alone. */
  static ChildJvm packed(Path folder) {
    int[] count = {0};
    String jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .map(p -> Files.isDirectory(p) ? pack(p, folder.resolve(count[0]++ + ".jar")) : p)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return new ChildJvm(jars, folder.resolve("classes.jsa"));
  }

  List<String> command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dlogback.configurationFile=logback.xml",
                "-Xmx512m"));
    if (archive != null) {
      command.add(
          (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
              + archive);
    }
    command.addAll(List.of("-cp", classpath, "io.oneteam.nightly.Oneteam"));
    command.addAll(arguments);
    return command;
  }

  private static Path pack(Path folder, Path jar) {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> !f.equals(folder)).sorted().toList()) {
        boolean directory = Files.isDirectory(file);
        // Folders need entries of their own: migrations are found by looking into a folder.
        entries.putNextEntry(new JarEntry(folder.relativize(file) + (directory ? "/" : "")));
        if (!directory) {
          Files.copy(file, entries);
        }
        entries.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
