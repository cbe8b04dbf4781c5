package io.oneteam.collector.git.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.internal.storage.file.MidxWriter;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackMidx;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedReaderTest {
  private static final int CACHE = 2 << 20;
  private static final int VERSIONS = 60;
  private static final PersonIdent ADA = new PersonIdent("Ada", "ada@example.org");

  @TempDir Path folder;

  /** The pack of a repository made for a test. */
  private Path file = Path.of("");

  @ParameterizedTest(name = "base given by offset: {0}")
  @ValueSource(booleans = {true, false})
  void everyPackedObjectIsReadAsJgitReadsItAndWithoutJgit(boolean byOffset) throws Exception {
    try (FileRepository repository = packed(byOffset)) {
      Map<ObjectId, Integer> objects = objects(repository);
      assertThat(objects.values()).hasSize(3 * VERSIONS);
      Unpacker unpacker = new Unpacker(new UnpackedCache(CACHE));
      PackInput pack = new PackInput(pack(repository), new Blocks());
      try (ObjectReader jgit = repository.newObjectReader();
          ObjectReader reader = PackedReader.of(repository, new UnpackedCache(CACHE))) {
        for (Map.Entry<ObjectId, Integer> object : objects.entrySet()) {
          byte[] expected = jgit.open(object.getKey()).getBytes();
          ObjectLoader loader = reader.open(object.getKey(), object.getValue());
          assertThat(loader.getType()).isEqualTo(object.getValue());
          assertThat(loader.getBytes()).isEqualTo(expected);
          assertThat(unpacker.read(pack, pack.offset(object.getKey())))
              .isNotNull()
              .satisfies(found -> assertThat(found.bytes()).isEqualTo(expected));
        }
      }
      unpacker.close();
      pack.close();
    }
  }

  @Test
  void damageAnywhereInAPackIsToldAndNeverMadeIntoContent() throws Exception {
    Map<ObjectId, String> sound = soundly();
    byte[] pack = Files.readAllBytes(file);
    Random random = new Random(7);
    int unreadable = 0;
    for (int round = 0; round < 20; round++) {
      byte[] damaged = pack.clone();
      damaged[12 + random.nextInt(pack.length - 32)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      unreadable += unreadable(sound);
    }
    assertThat(unreadable).as("objects that were damaged").isPositive();
  }

  @Test
  void ofAPackThatEndsEarlyNothingIsReadJustAsJgitReadsNothing() throws Exception {
    Map<ObjectId, String> sound = soundly();
    byte[] pack = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(pack, pack.length / 2));
    assertThat(unreadable(sound)).isEqualTo(sound.size());
  }

  @Test
  void packsWithOneIndexForThemAllAreReadToo() throws Exception {
    try (FileRepository repository = packed(true)) {
      new HandMadePack().blob(ObjectId.zeroId(), new byte[9]).into(folder);
      Path packs = folder.resolve("objects/pack");
      MidxWriter.writeMidx(
          NullProgressMonitor.INSTANCE,
          repository,
          repository.getObjectDatabase().getPacks(),
          packs.resolve("multi-pack-index").toFile(),
          new PackConfig());
      repository.getConfig().setBoolean("core", null, "multipackindex", true);
      repository.getConfig().save();
    }
    try (FileRepository repository = new FileRepository(folder.toFile());
        ObjectReader reader = PackedReader.of(repository, new UnpackedCache(CACHE))) {
      assertThat(pack(repository)).isInstanceOf(PackMidx.class);
      ObjectId tree = repository.resolve(Constants.HEAD + "^{tree}");
      byte[] remembered = reader.open(tree).getCachedBytes();
      assertThat(reader.open(tree).getCachedBytes()).isSameAs(remembered);
    }
  }

  /** What every object of a sound pack is. */
  private Map<ObjectId, String> soundly() throws Exception {
    Map<ObjectId, String> sound = new LinkedHashMap<>();
    try (FileRepository repository = packed(true);
        ObjectReader jgit = repository.newObjectReader()) {
      for (ObjectId object : objects(repository).keySet()) {
        sound.put(object, read(jgit, object));
      }
      file = pack(repository).getPackFile().toPath();
    }
    assertThat(file.toFile().setWritable(true)).isTrue();
    return sound;
  }

  /** How many objects cannot be read; the others have to be as they were. */
  private int unreadable(Map<ObjectId, String> sound) throws IOException {
    int unreadable = 0;
    try (FileRepository repository = new FileRepository(folder.toFile());
        ObjectReader reader = PackedReader.of(repository, new UnpackedCache(CACHE))) {
      for (Map.Entry<ObjectId, String> object : sound.entrySet()) {
        String found = read(reader, object.getKey());
        if (found.startsWith("!")) {
          unreadable++;
        } else {
          assertThat(found).isEqualTo(object.getValue());
        }
      }
    }
    return unreadable;
  }

  private static String read(ObjectReader reader, ObjectId object) {
    try {
      ObjectLoader loader = reader.open(object);
      return loader.getType() + " " + Arrays.hashCode(loader.getBytes());
    } catch (IOException e) {
      return "!" + e.getClass().getSimpleName();
    }
  }

  @Test
  void whatIsLooseAbsentTooLargeOrOfAnotherKindIsLeftToJgit() throws Exception {
    try (FileRepository repository = packed(true);
        ObjectReader reader = PackedReader.of(repository, new UnpackedCache(CACHE));
        ObjectReader small = PackedReader.of(repository, new UnpackedCache(200));
        ObjectInserter inserter = repository.newObjectInserter()) {
      byte[] loose = Constants.encodeASCII("loose");
      ObjectId added = inserter.insert(Constants.OBJ_BLOB, loose);
      inserter.flush();
      ObjectId head = repository.resolve(Constants.HEAD);
      ObjectId file = repository.resolve("HEAD:notes.txt");

      assertThat(reader.open(added).getBytes()).isEqualTo(loose);
      assertThat(small.open(file).getBytes()).isEqualTo(reader.open(file).getBytes());
      assertThatThrownBy(() -> reader.open(ObjectId.zeroId()))
          .isInstanceOf(MissingObjectException.class);
      assertThatThrownBy(() -> reader.open(head, Constants.OBJ_BLOB))
          .isInstanceOf(IncorrectObjectTypeException.class);
    }
  }

  /** Many versions of one file and their commits, in one pack. */
  private FileRepository packed(boolean byOffset) throws Exception {
    FileRepository repository = new FileRepository(folder.toFile());
    repository.create(true);
    repository.getConfig().setBoolean("repack", null, "usedeltabaseoffset", byOffset);
    repository.getConfig().save();
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    ObjectId parent = null;
    for (int version = 0; version < VERSIONS; version++) {
      for (int line = 0; line < 20; line++) {
        text.append(random.nextLong()).append('\n');
      }
      text.delete(0, random.nextInt(40));
      parent = commit(repository, text.toString(), parent);
    }
    RefUpdate main = repository.updateRef("refs/heads/main");
    main.setNewObjectId(parent);
    main.update();
    repository.updateRef(Constants.HEAD).link("refs/heads/main");
    GC gc = new GC(repository);
    gc.setExpireAgeMillis(0);
    gc.gc().get();
    return repository;
  }

  private static ObjectId commit(FileRepository repository, String text, ObjectId parent)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      TreeFormatter tree = new TreeFormatter();
      tree.append(
          "notes.txt",
          FileMode.REGULAR_FILE,
          inserter.insert(Constants.OBJ_BLOB, Constants.encodeASCII(text)));
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(tree));
      if (parent != null) {
        commit.setParentId(parent);
      }
      commit.setAuthor(ADA);
      commit.setCommitter(ADA);
      commit.setMessage("A version");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private static Pack pack(FileRepository repository) {
    assertThat(repository.getObjectDatabase().getPacks()).hasSize(1);
    return repository.getObjectDatabase().getPacks().iterator().next();
  }

  private static Map<ObjectId, Integer> objects(FileRepository repository) throws IOException {
    Map<ObjectId, Integer> objects = new LinkedHashMap<>();
    try (ObjectReader jgit = repository.newObjectReader()) {
      for (var entry : pack(repository)) {
        ObjectId id = entry.toObjectId();
        objects.put(id, jgit.open(id).getType());
      }
    }
    return objects;
  }
}
