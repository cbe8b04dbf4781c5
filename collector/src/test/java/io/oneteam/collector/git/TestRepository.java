package io.oneteam.collector.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;

/** A real bare repository, written object by object. */
final class TestRepository implements AutoCloseable {
  final Path path;
  final Repository repository;
  private final Map<String, FileMode> modes = new TreeMap<>();
  private long now = 1_700_000_000L;

  private TestRepository(Path path, Repository repository) {
    this.path = path;
    this.repository = repository;
  }

  static TestRepository create(Path path) throws IOException {
    Repository repository = new FileRepository(path.toFile());
    repository.create(true);
    repository.updateRef(Constants.HEAD).link("refs/heads/main");
    return new TestRepository(path, repository);
  }

  /** One that is there, as another process finds it. */
  static TestRepository open(Path path) throws IOException {
    return new TestRepository(path, new FileRepository(path.toFile()));
  }

  /** Sets the mode of a path in later commits. */
  void mode(String path, FileMode mode) {
    modes.put(path, mode);
  }

  ObjectId commit(String message, Map<String, String> files, ObjectId... parents)
      throws IOException {
    return commit("Ada", message, files, parents);
  }

  /** A commit with exactly these files, one minute after the last. */
  ObjectId commit(String author, String message, Map<String, String> files, ObjectId... parents)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(inserter, files));
      commit.setParentIds(parents);
      commit.setAuthor(person(author));
      commit.setCommitter(person(author));
      commit.setMessage(message);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      now += 60;
      return id;
    }
  }

  private ObjectId tree(ObjectInserter inserter, Map<String, String> files) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      FileMode mode = modes.getOrDefault(file.getKey(), FileMode.REGULAR_FILE);
      entry.setFileMode(mode);
      entry.setObjectId(
          mode == FileMode.GITLINK
              ? ObjectId.fromString(file.getValue())
              : inserter.insert(
                  Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.ISO_8859_1)));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }

  private PersonIdent person(String name) {
    return new PersonIdent(
        name,
        name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
        Instant.ofEpochSecond(now),
        ZoneId.of("+02:00"));
  }

  /** Writes any object. */
  ObjectId object(int type, String content) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(type, content.getBytes(StandardCharsets.ISO_8859_1));
      inserter.flush();
      return id;
    }
  }

  /** A commit with whatever stands for its author. */
  ObjectId raw(ObjectId tree, String author, String message) throws IOException {
    return object(
        Constants.OBJ_COMMIT,
        "tree " + tree.name() + "\nauthor " + author + "\ncommitter " + author + "\n\n" + message);
  }

  /** An entry of a tree, as characters of one byte each. */
  static String entry(String mode, String name, ObjectId id) {
    return mode + " " + name + "\0" + new String(CommitSink.raw(id), StandardCharsets.ISO_8859_1);
  }

  void ref(String name, ObjectId target) throws IOException {
    RefUpdate update = repository.updateRef(name);
    update.setNewObjectId(target);
    update.forceUpdate();
  }

  void deleteRef(String name) throws IOException {
    RefUpdate update = repository.updateRef(name);
    update.setForceUpdate(true);
    update.delete();
  }

  ObjectId tag(String name, ObjectId commit) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      TagBuilder tag = new TagBuilder();
      tag.setObjectId(commit, Constants.OBJ_COMMIT);
      tag.setTag(name);
      tag.setTagger(person("Tim"));
      tag.setMessage(name);
      ObjectId id = inserter.insert(tag);
      inserter.flush();
      ref("refs/tags/" + name, id);
      return id;
    }
  }

  /** Runs C git in the repository; its lines. */
  List<String> git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", path.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    return output.lines().toList();
  }

  @Override
  public void close() {
    repository.close();
  }
}
