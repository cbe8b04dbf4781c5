package io.oneteam.collector.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A company's own certificate authority, which is its git server, too. */
final class Authority {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final KeyStore keys;
  private final Path pem;

  private Authority(KeyStore keys, Path pem) {
    this.keys = keys;
    this.pem = pem;
  }

  /** Made anew by the JDK's keytool, for localhost: no key lies in the project. */
  static Authority create(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("keys.p12");
    keytool(
        "-genkeypair -keyalg EC -validity 30 -dname CN=localhost -ext bc:c -ext san=dns:localhost"
            + " -storepass changeit -keystore "
            + file);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    byte[] certificate = keys.getCertificate("mykey").getEncoded();
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate)
            + "\n-----END CERTIFICATE-----\n";
    return new Authority(keys, Files.writeString(folder.resolve("ca.pem"), text));
  }

  /** The certificate, as a file that ONETEAM_CA_FILE may name. */
  Path pem() {
    return pem;
  }

  /** What the server speaks with. */
  SSLContext server() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String arguments) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder((tool + " " + arguments).split(" ")).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
