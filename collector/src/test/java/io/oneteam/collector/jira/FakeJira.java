package io.oneteam.collector.jira;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A real HTTP server that behaves like one flavour of Jira, and misbehaves on request. */
final class FakeJira implements AutoCloseable {
  static final String TOKEN = "s3cr3t-t0ken-never-shown";
  static final String EMAIL = "reader@example.org";

  static {
    // Without it each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Takes an exchange over; false to let it be answered properly. */
  interface Trouble {
    boolean happens(HttpExchange exchange) throws IOException;
  }

  /** An answer. */
  record Answer(int status, JsonNode body) {
    static Answer ok(JsonNode body) {
      return new Answer(200, body);
    }

    static Answer error(int status, String message) {
      var body = JiraJson.MAPPER.createObjectNode();
      body.putArray("errorMessages").add(message);
      return new Answer(status, body);
    }
  }

  /** A question and its answer. */
  record Exchanged(String method, String path, Answer answer) {}

  private record Armed(String path, int skip, int times, Trouble trouble) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Exchanged> exchanged = Collections.synchronizedList(new ArrayList<>());
  private final FakeEndpoints endpoints;
  private @Nullable Armed armed;
  private volatile long poisoned = -1;

  FakeJira(boolean cloud, FakeIssues issues) throws IOException {
    this.endpoints = new FakeEndpoints(cloud, issues);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  FakeEndpoints endpoints() {
    return endpoints;
  }

  /** Requests so far, as method, path and query. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Questions that were answered properly, with their answers. */
  List<Exchanged> exchanged() {
    return List.copyOf(exchanged);
  }

  void forgetRequests() {
    requests.clear();
  }

  /** Makes requests whose path holds a text fail, after some that pass, a number of times. */
  synchronized void arm(String path, int skip, int times, Trouble trouble) {
    armed = new Armed(path, skip, times, trouble);
  }

  /** Makes every answer that holds this issue's document nest deeper than anybody reads. */
  void poison(long id) {
    poisoned = id;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.add(exchange.getRequestMethod() + " " + path);
      Trouble trouble = next(path);
      if (trouble != null && trouble.happens(exchange)) {
        return;
      }
      Answer answer = authorised(exchange) ? endpoints.answer(exchange) : denied();
      exchanged.add(new Exchanged(exchange.getRequestMethod(), path, answer));
      String body = answer.body().toString();
      if (body.contains("\"id\":\"" + poisoned + "\"") && body.contains("\"summary\"")) {
        body = "{\"issues\":" + "[".repeat(500) + "]".repeat(500) + "}";
      }
      send(exchange, answer.status(), body);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private synchronized @Nullable Trouble next(String path) {
    Armed now = armed;
    if (now == null || !path.contains(now.path())) {
      return null;
    }
    if (now.skip() > 0) {
      armed = new Armed(now.path(), now.skip() - 1, now.times(), now.trouble());
      return null;
    }
    armed = now.times() > 1 ? new Armed(now.path(), 0, now.times() - 1, now.trouble()) : null;
    return now.trouble();
  }

  private static Answer denied() {
    return Answer.error(401, "Client must be authenticated to access this resource.");
  }

  private boolean authorised(HttpExchange exchange) {
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    String basic =
        Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(sent) || ("Bearer " + TOKEN).equals(sent);
  }

  /** Half a character, which UTF-8 cannot hold, comes as JSON writes it. */
  private static String escaped(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (char c : json.toCharArray()) {
      text.append(Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : "" + c);
    }
    return text.toString();
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = escaped(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
