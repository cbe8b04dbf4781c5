package io.oneteam.collector.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/** A real git server over https on the loopback address, which can be told to misbehave. */
final class WebServer implements AutoCloseable {
  /** What a request says, and of whom. */
  record Request(String path, @Nullable String authorization) {}

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Repository repository;
  final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> secrets;

  /** Where info/refs is redirected to; null for nowhere. */
  volatile @Nullable String elsewhere;

  /** Status of every answer; 0 for what is right. */
  volatile int status;

  /** How many packs are cut off after half of their bytes. */
  volatile int broken;

  /** Bytes after which the line breaks; 0 for never. */
  volatile int breaksAfter;

  /** How many packs stall after half of their bytes. */
  volatile int stalled;

  /**
   * Serves one repository under every path.
   *
   * @param secrets passwords by user; empty when everybody may read
   */
  WebServer(Repository repository, Authority authority, Map<String, String> secrets)
      throws IOException, GeneralSecurityException {
    this.repository = repository;
    this.secrets = secrets;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String host) {
    return "https://" + host + ":" + server.getAddress().getPort() + "/team/a.git";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      String path = exchange.getRequestURI().getPath();
      requests.add(new Request(path, authorization));
      if (status != 0) {
        exchange.sendResponseHeaders(status, -1);
      } else if (!allowed(authorization)) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (path.equals("/team/a.git/info/refs") && elsewhere != null) {
        exchange
            .getResponseHeaders()
            .add("Location", elsewhere + "/info/refs?service=git-upload-pack");
        exchange.sendResponseHeaders(302, -1);
      } else if (path.endsWith("/info/refs")) {
        send(exchange, "advertisement", advertisement(exchange));
      } else {
        send(exchange, "result", result(exchange));
      }
    }
  }

  private boolean allowed(@Nullable String authorization) {
    return secrets.isEmpty()
        || secrets.entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
            .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair))
            .anyMatch(header -> header.equals(authorization));
  }

  private UploadPack uploadPack(HttpExchange exchange) {
    UploadPack pack = new UploadPack(repository);
    pack.setBiDirectionalPipe(false);
    String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
    if (protocol != null) {
      pack.setExtraParameters(Set.of(protocol.split(":")));
    }
    return pack;
  }

  private byte[] advertisement(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    uploadPack(exchange)
        .sendAdvertisedRefs(
            new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
    return out.toByteArray();
  }

  private byte[] result(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    uploadPack(exchange).upload(zipped ? new GZIPInputStream(in) : in, out, null);
    return out.toByteArray();
  }

  private void send(HttpExchange exchange, String what, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-" + what);
    exchange.sendResponseHeaders(200, body.length);
    boolean pack = new String(body, StandardCharsets.ISO_8859_1).contains("PACK");
    int sent = body.length;
    boolean stalls = false;
    if (pack && broken > 0) {
      broken--;
      sent /= 2;
    } else if (pack && breaksAfter > 0) {
      sent = Math.min(sent, breaksAfter);
    } else if (pack && stalled > 0) {
      stalled--;
      sent /= 2;
      stalls = true;
    }
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, sent);
    out.flush();
    if (stalls) {
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
