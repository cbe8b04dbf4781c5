package io.oneteam.collector.git.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.internal.storage.file.BasePackIndexWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PackedObjectInfo;

/** A pack with its index, sound or not, written byte by byte. */
final class HandMadePack {
  private final ByteArrayOutputStream objects = new ByteArrayOutputStream();
  private final List<PackedObjectInfo> entries = new ArrayList<>();

  /** A whole blob, under any name; its bytes are not made smaller. */
  HandMadePack blob(ObjectId id, byte[] content) throws IOException {
    return add(id, Constants.OBJ_BLOB, new byte[0], content);
  }

  /** A difference to another object of the pack. */
  HandMadePack difference(ObjectId id, ObjectId base, byte[] delta) throws IOException {
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    base.copyRawTo(raw, 0);
    return add(id, Constants.OBJ_REF_DELTA, raw, delta);
  }

  private HandMadePack add(ObjectId id, int type, byte[] base, byte[] content) throws IOException {
    PackedObjectInfo entry = new PackedObjectInfo(id);
    entry.setOffset(12 + objects.size());
    entries.add(entry);
    int rest = content.length >> 4;
    objects.write(type << 4 | content.length & 15 | (rest > 0 ? 0x80 : 0));
    for (; rest > 0; rest >>= 7) {
      objects.write(rest & 0x7F | (rest > 0x7F ? 0x80 : 0));
    }
    objects.write(base);
    DeflaterOutputStream deflated = new DeflaterOutputStream(objects);
    deflated.write(content);
    deflated.finish();
    return this;
  }

  /** The pack's bytes. */
  byte[] bytes() throws IOException {
    ByteBuffer pack = ByteBuffer.allocate(12 + objects.size() + Constants.OBJECT_ID_LENGTH);
    pack.put(Constants.encodeASCII("PACK")).putInt(2).putInt(entries.size());
    pack.put(objects.toByteArray());
    MessageDigest digest = Constants.newMessageDigest();
    digest.update(pack.array(), 0, pack.position());
    return pack.put(digest.digest()).array();
  }

  /**
   * Puts it into a repository.
   *
   * @return the pack's file
   */
  Path into(Path repository) throws IOException {
    byte[] pack = bytes();
    ObjectId checksum = ObjectId.fromRaw(pack, pack.length - Constants.OBJECT_ID_LENGTH);
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    checksum.copyRawTo(raw, 0);
    Path folder = Files.createDirectories(repository.resolve("objects/pack"));
    entries.sort(null);
    try (OutputStream index =
        Files.newOutputStream(folder.resolve("pack-" + checksum.name() + ".idx"))) {
      BasePackIndexWriter.createVersion(index, 2).write(entries, raw);
    }
    return Files.write(folder.resolve("pack-" + checksum.name() + ".pack"), pack);
  }
}
