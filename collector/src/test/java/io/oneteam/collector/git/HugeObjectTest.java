package io.oneteam.collector.git;

import static io.oneteam.collector.git.TestRepository.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.internal.storage.file.BasePackIndexWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PackedObjectInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Little on the disk, and more than the heap when it unfolds. */
class HugeObjectTest {
  private static final int GIGABYTE = 1 << 30;
  private static final int BASE = 16 << 20;

  /** By git hash-object of so many zeros. */
  private static final ObjectId HUGE =
      ObjectId.fromString("4fce05a4e4ed8cefef2d99f32c519b2fd7841b74");

  private static final ObjectId SIXTEEN_MEGABYTES =
      ObjectId.fromString("dba78e916eb90ec648eeb3f7db10f73f2112e776");

  @TempDir Path folder;
  private TestRepository repository;
  private Collected collected;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("r.git"));
    collected = new Collected(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    collected.close();
    repository.close();
  }

  @Test
  void aBlobOfAGigabyteIsNeitherCountedNorReadAndSaid() throws IOException {
    Path file = repository.path.resolve("objects/4f/" + HUGE.name().substring(2));
    Files.createDirectories(file.getParent());
    Files.write(file, zipped());
    commit(HUGE);
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(1, 0, 0, false));
    assertThat(collected.sentences()).singleElement().asString().contains("too large");
    assertThat(collected.changes()).extracting(change -> change.path()).containsExactly("a", "big");
  }

  @Test
  void aDeltaThatUnfoldsToAGigabyteIsNeitherCountedNorReadAndSaid() throws Exception {
    commit(bomb());
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(1, 0, 0, false));
    assertThat(collected.sentences()).singleElement().asString().contains("too large");
  }

  @Test
  void whatNeedsMoreMemoryThanThereIsFailsItsRepositoryInOneSentence() throws IOException {
    repository.ref("refs/heads/main", repository.commit("x", Map.of("a", "1\n")));
    assertThatThrownBy(() -> collected.path(repository.path, new Greedy()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Repository r")
        .hasMessageContaining("-Xmx");
    assertThat(collected.path(repository.path).added()).isEqualTo(1);
  }

  /** Asks for an array that no heap has. */
  private static final class Greedy implements ContentReader, ContentReader.Session {
    @Override
    public Session open(int number) {
      return this;
    }

    @Override
    public String rules() {
      return "";
    }

    @Override
    public boolean wants(String path, String blob) {
      return new long[Integer.MAX_VALUE].length > 0;
    }

    @Override
    public void accept(String path, String blob, byte[] content, boolean truncated) {}

    @Override
    public void missing(String path, String blob) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A loose object of a gigabyte of zeros: the same compressed piece 64 times. */
  private static byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, 0x01});
    out.writeBytes(piece(("blob " + GIGABYTE + "\0").getBytes(StandardCharsets.US_ASCII)));
    byte[] zeros = piece(new byte[BASE]);
    for (int done = 0; done < GIGABYTE; done += BASE) {
      out.writeBytes(zeros);
    }
    out.writeBytes(new byte[] {3, 0, 0, 0, 0, 0});
    return out.toByteArray();
  }

  private static byte[] piece(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setInput(content);
    byte[] target = new byte[1 << 20];
    int length = deflater.deflate(target, 0, target.length, Deflater.SYNC_FLUSH);
    deflater.end();
    return Arrays.copyOf(target, length);
  }

  private void commit(ObjectId blob) throws IOException {
    ObjectId small = repository.object(Constants.OBJ_BLOB, "1\n");
    ObjectId tree =
        repository.object(
            Constants.OBJ_TREE, entry("100644", "a", small) + entry("100644", "big", blob));
    repository.ref("refs/heads/main", repository.raw(tree, "A <a@x> 5 +0000", "x"));
  }

  /** A pack of 17 KB: 16 MB of zeros, and a delta that copies them 64 times. */
  private ObjectId bomb() throws Exception {
    ByteArrayOutputStream pack = new ByteArrayOutputStream();
    pack.writeBytes("PACK".getBytes(StandardCharsets.US_ASCII));
    pack.writeBytes(ByteBuffer.allocate(8).putInt(2).putInt(2).array());
    List<PackedObjectInfo> objects = new ArrayList<>();
    ObjectId base = SIXTEEN_MEGABYTES;
    add(pack, objects, Constants.OBJ_BLOB, base, new byte[0], new byte[BASE]);
    ByteArrayOutputStream delta = new ByteArrayOutputStream();
    size(delta, BASE);
    size(delta, GIGABYTE);
    int left = GIGABYTE;
    while (left > 0) {
      int copied = Math.min(left, 0xFFFFFF);
      delta.write(0xF0);
      delta.write(copied);
      delta.write(copied >> 8);
      delta.write(copied >> 16);
      left -= copied;
    }
    add(pack, objects, Constants.OBJ_REF_DELTA, HUGE, CommitSink.raw(base), delta.toByteArray());
    byte[] checksum = MessageDigest.getInstance("SHA-1").digest(pack.toByteArray());
    pack.writeBytes(checksum);
    Path packs = Files.createDirectories(repository.path.resolve("objects/pack"));
    Files.write(packs.resolve("pack-" + base.name() + ".pack"), pack.toByteArray());
    objects.sort(Comparator.naturalOrder());
    try (var out = Files.newOutputStream(packs.resolve("pack-" + base.name() + ".idx"))) {
      BasePackIndexWriter.createVersion(out, 2).write(objects, checksum);
    }
    return HUGE;
  }

  private static void add(
      ByteArrayOutputStream pack,
      List<PackedObjectInfo> objects,
      int type,
      ObjectId id,
      byte[] base,
      byte[] content)
      throws IOException {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    int rest = content.length >> 4;
    entry.write((rest > 0 ? 0x80 : 0) | type << 4 | content.length & 15);
    if (rest > 0) {
      size(entry, rest);
    }
    entry.writeBytes(base);
    try (DeflaterOutputStream zipped = new DeflaterOutputStream(entry)) {
      zipped.write(content);
    }
    PackedObjectInfo info = new PackedObjectInfo(id);
    info.setOffset(pack.size());
    CRC32 crc = new CRC32();
    crc.update(entry.toByteArray());
    info.setCRC((int) crc.getValue());
    objects.add(info);
    pack.writeBytes(entry.toByteArray());
  }

  private static void size(ByteArrayOutputStream out, int size) {
    int rest = size;
    while (rest > 0x7F) {
      out.write(0x80 | rest & 0x7F);
      rest >>= 7;
    }
    out.write(rest);
  }
}
