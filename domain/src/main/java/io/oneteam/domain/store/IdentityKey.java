package io.oneteam.domain.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of one home, kept beside the store and never in it, for digests of identities. */
public final class IdentityKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String FILE = "identity.key";
  private static final int BYTES = 32;
  private final SecretKeySpec key;

  private IdentityKey(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The key of a home; made on first use, readable by its owner alone. */
  public static IdentityKey in(Path home) {
    Path file = home.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(home, file);
      }
      return new IdentityKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "The key " + file + " is damaged: put it back from a backup of this home.", e);
    }
  }

  private static void make(Path home, Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path aside = Files.createTempFile(home, FILE, ".part", ownerOnly);
    Files.writeString(aside, HexFormat.of().formatHex(secret));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether a home has a key. */
  public static boolean isIn(Path home) {
    return Files.exists(home.resolve(FILE));
  }

  /** A text's stand-in: half a keyed digest, in hexadecimal. */
  public String token(String text) {
    return digest("token\n" + text).substring(0, 32);
  }

  /** The keyed digest of a text, in hexadecimal. */
  String digest(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
