package io.oneteam.collector.git.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackMidx;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects like JGit, but remembers every version that it unpacks on the way to one: JGit
 * remembers only the last, so that a file's versions, each stored as a difference to another, are
 * unpacked again and again. Whatever is not found, too large or odd is left to JGit, which says
 * what is wrong with it. For one thread.
 */
public final class PackedReader extends ObjectReader.Filter {
  /** A repository has a few large packs, or many small ones that it pays nothing to hold open. */
  private static final int MOST_PACKS = 32;

  private final ObjectReader jgit;
  private final List<PackInput> packs;
  private final Unpacker unpacker;

  private PackedReader(ObjectReader jgit, List<PackInput> packs, UnpackedCache cache) {
    this.jgit = jgit;
    this.packs = packs;
    this.unpacker = new Unpacker(cache);
  }

  /** A reader of a repository's objects. */
  public static ObjectReader of(Repository repository) {
    return of(repository, UnpackedCache.fitting());
  }

  static ObjectReader of(Repository repository, UnpackedCache cache) {
    ObjectReader jgit = repository.newObjectReader();
    return repository.getObjectDatabase() instanceof ObjectDirectory directory
        ? new PackedReader(jgit, inputs(directory), cache)
        : jgit;
  }

  private static List<PackInput> inputs(ObjectDirectory directory) {
    List<PackInput> inputs = new ArrayList<>();
    Blocks blocks = new Blocks();
    directory.getPacks().stream()
        .flatMap(PackedReader::files)
        .sorted(Comparator.comparingLong((Pack pack) -> pack.getPackFile().length()).reversed())
        .limit(MOST_PACKS)
        .forEach(
            pack -> {
              try {
                inputs.add(new PackInput(pack, blocks));
              } catch (IOException e) {
                // JGit is asked for what is in it, and says what is wrong.
              }
            });
    return inputs;
  }

  /** JGit takes packs with an index of them all for one, whose places are in none of the files. */
  private static Stream<Pack> files(Pack pack) {
    return pack instanceof PackMidx many ? many.getCoveredPacks().stream() : Stream.of(pack);
  }

  @Override
  protected ObjectReader delegate() {
    return jgit;
  }

  @Override
  public ObjectLoader open(AnyObjectId id) throws IOException {
    return open(id, OBJ_ANY);
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    Unpacked found = find(id);
    return found != null && (type == OBJ_ANY || type == found.type())
        ? new ObjectLoader.SmallObject(found.type(), found.bytes())
        : jgit.open(id, type);
  }

  private @Nullable Unpacked find(AnyObjectId id) throws IOException {
    for (PackInput pack : packs) {
      long at = pack.offset(id);
      if (at >= 0) {
        return unpacker.read(pack, at);
      }
    }
    return null;
  }

  @Override
  public void close() {
    unpacker.close();
    packs.forEach(PackInput::close);
    jgit.close();
  }
}
