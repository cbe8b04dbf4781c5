package io.oneteam.collector.tls;

import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A company's own certificate authority: {@code ONETEAM_CA_FILE} names a file of certificates (PEM)
 * that are trusted besides those that Java knows, by git, Jira and the webhook alike.
 */
public final class PrivateAuthority {
  /** The variable that names the file. */
  public static final String VARIABLE = "ONETEAM_CA_FILE";

  private PrivateAuthority() {}

  /**
   * Trusts what the environment names from now on, in this process.
   *
   * @throws SourceException when that cannot be read: a sentence for the user
   */
  public static void install(Map<String, String> environment) {
    String file = environment.get(VARIABLE);
    if (file == null || file.isBlank()) {
      return;
    }
    try {
      SSLContext context = trusting(certificates(Path.of(file)));
      SSLContext.setDefault(context);
      HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new SourceException(
          VARIABLE
              + " names "
              + file
              + ", which holds no certificates that can be read; give it a PEM file"
              + " (-----BEGIN CERTIFICATE-----).",
          e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IOException("no certificate");
      }
      return certificates;
    }
  }

  private static SSLContext trusting(Collection<? extends Certificate> more)
      throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int number = 0;
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager known) {
        for (X509Certificate certificate : known.getAcceptedIssuers()) {
          all.setCertificateEntry("known-" + number++, certificate);
        }
      }
    }
    for (Certificate certificate : more) {
      all.setCertificateEntry("own-" + number++, certificate);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(all), null);
    return context;
  }

  /** Trust in a key store's certificates; null for what Java trusts. */
  private static TrustManager[] managers(@Nullable KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }
}
