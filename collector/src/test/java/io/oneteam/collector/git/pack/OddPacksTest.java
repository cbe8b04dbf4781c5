package io.oneteam.collector.git.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as git does not write them. */
class OddPacksTest {
  private static final int CACHE = 2 << 20;
  private static final byte[] ONE = Constants.encodeASCII("content one");
  private static final byte[] TWO = Constants.encodeASCII("content two");

  @TempDir Path folder;

  @Test
  void aPackUnderAnothersIndexIsNotReadJustAsJgitDoesNot() throws Exception {
    ObjectId one = blob(ONE);
    ObjectId two = blob(TWO);
    Path file = new HandMadePack().blob(one, ONE).blob(two, TWO).into(folder);
    Files.write(file, new HandMadePack().blob(two, TWO).blob(one, ONE).bytes());

    assertThatThrownBy(() -> read(one)).isInstanceOf(MissingObjectException.class);
  }

  @Test
  void differencesToEachOtherAreDamageAndNoEndlessLoop() throws Exception {
    ObjectId one = blob(ONE);
    ObjectId two = blob(TWO);
    byte[] all = {11, 11, (byte) 0x90, 11};
    new HandMadePack().difference(one, two, all).difference(two, one, all).into(folder);

    assertThatThrownBy(() -> read(one)).isInstanceOf(CorruptObjectException.class);
  }

  @Test
  void aDifferenceThatClaimsAnImpossibleSizeIsLeftToJgit() throws Exception {
    ObjectId one = blob(ONE);
    ObjectId two = blob(TWO);
    byte more = (byte) 0x80; // 2 to the power of 63, and 5
    byte[] delta = {11, (byte) 0x85, more, more, more, more, more, more, more, more, 1};
    new HandMadePack().blob(one, ONE).difference(two, one, delta).into(folder);

    assertThatThrownBy(() -> read(two)).hasMessage("result length incorrect");
    assertThat(read(one)).isEqualTo(ONE);
  }

  private static ObjectId blob(byte[] content) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content);
    }
  }

  private byte[] read(ObjectId id) throws IOException {
    try (FileRepository repository = new FileRepository(folder.toFile());
        ObjectReader reader = PackedReader.of(repository, new UnpackedCache(CACHE))) {
      return reader.open(id).getBytes();
    }
  }
}
