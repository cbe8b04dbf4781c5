package io.oneteam.reporter.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses a workbook may lead to: http and https with a host, nothing else. */
public final class SafeLink {
  private static final int LIMIT = 2_000;

  private SafeLink() {}

  /** The address, or empty when it must stay plain text. */
  public static Optional<String> of(@Nullable String address) {
    if (address == null || address.length() > LIMIT) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
      return web && plain ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty(); // not an address: shown as text
    }
  }
}
