package io.oneteam.nightly.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.jspecify.annotations.Nullable;

/** A bare repository that is written commit by commit, the same bytes every time. */
final class DemoRepository implements AutoCloseable {
  private final Repository repository;
  private final ObjectInserter inserter;
  private final Map<String, ObjectId> files = new TreeMap<>();
  private final Map<String, ObjectId> refs = new TreeMap<>();
  private @Nullable ObjectId head;

  DemoRepository(Path folder) {
    try {
      repository =
          Git.init()
              .setBare(true)
              .setInitialBranch("main")
              .setDirectory(folder.toFile())
              .call()
              .getRepository();
    } catch (GitAPIException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    // One pack instead of thousands of small files.
    inserter = ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
  }

  /** Puts a file into the next commit's tree. */
  void put(String path, String text) {
    try {
      files.put(path, inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    files.remove(path);
  }

  /** Commits the tree on main. */
  void commit(Member author, Instant at, String message) {
    head = write(author, at, message, head);
    move("refs/heads/main", head);
  }

  /** Commits the tree on a branch and merges it into main some time later. */
  void commitAndMerge(Member author, Instant at, String message, Member merger, Instant merged) {
    ObjectId base = head;
    ObjectId side = write(author, at, message, base);
    head = write(merger, merged, "Merge branch 'work'", base, side);
    move("refs/heads/main", head);
  }

  /** Tags main's head. */
  void tag(String name, Member tagger, Instant at) {
    TagBuilder tag = new TagBuilder();
    tag.setTag(name);
    tag.setObjectId(Objects.requireNonNull(head), Constants.OBJ_COMMIT);
    tag.setTagger(person(tagger, at));
    tag.setMessage("Release " + name);
    try {
      ObjectId id = inserter.insert(tag);
      move("refs/tags/" + name, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectId write(Member author, Instant at, String message, @Nullable ObjectId... parents) {
    try {
      DirCache cache = DirCache.newInCore();
      DirCacheBuilder builder = cache.builder();
      files.forEach(
          (path, id) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(id);
            builder.add(entry);
          });
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(cache.writeTree(inserter));
      for (ObjectId parent : parents) {
        if (parent != null) {
          commit.addParentId(parent);
        }
      }
      commit.setAuthor(person(author, at));
      commit.setCommitter(person(author, at));
      commit.setMessage(message);
      return inserter.insert(commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String ref, ObjectId id) {
    refs.put(ref, id);
  }

  private static PersonIdent person(Member member, Instant at) {
    return new PersonIdent(member.fullName(), member.email(), at, ZoneOffset.UTC);
  }

  /** Writes the pack, then the refs that point into it. */
  @Override
  public void close() {
    try {
      inserter.flush();
      for (Map.Entry<String, ObjectId> ref : refs.entrySet()) {
        RefUpdate update = repository.updateRef(ref.getKey());
        update.setNewObjectId(ref.getValue());
        update.setForceUpdate(true);
        update.disableRefLog();
        update.update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inserter.close();
    repository.close();
  }
}
