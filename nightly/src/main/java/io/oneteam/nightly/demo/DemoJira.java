package io.oneteam.nightly.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.oneteam.domain.settings.Settings.JiraSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The made-up team's Jira: answers as Jira Cloud does, on a free port of the loopback address, from
 * its making until it is closed.
 */
public final class DemoJira implements AutoCloseable {
  private static final String EMAIL = "reader@demo.example";
  private static final String TOKEN = "made-up-token";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // Without it each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "demo-jira");
            thread.setDaemon(true);
            return thread;
          });
  private final JiraAnswers answers;

  /**
   * Opens it.
   *
   * @param issues documents with their changelogs
   * @param clock what it says when asked for its time
   */
  DemoJira(List<ObjectNode> issues, Clock clock) {
    this.answers = new JiraAnswers(new JiraIssues(issues), clock);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's Jira cannot open a port on the loopback", e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** How to reach it. The web address is another one, so that no report names the port. */
  public JiraSettings settings() {
    return new JiraSettings(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        DemoHome.JIRA_PAGES,
        List.of(IssueScript.PROJECT),
        EMAIL,
        TOKEN,
        null,
        List.of(),
        Map.of());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!authorised(exchange)) {
        send(exchange, 401, error("The made-up Jira does not know who asks."));
        return;
      }
      byte[] sent = exchange.getRequestBody().readAllBytes();
      JsonNode body = sent.length == 0 ? JSON.nullNode() : JSON.readTree(sent);
      JiraQuery query = JiraQuery.of(exchange.getRequestURI().getRawQuery());
      JsonNode answer = answers.of(exchange.getRequestURI().getPath(), query, body);
      if (answer == null) {
        send(exchange, 404, error("There is no such thing in the made-up Jira."));
      } else {
        send(exchange, 200, answer);
      }
    }
  }

  private static boolean authorised(HttpExchange exchange) {
    byte[] login = (EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8);
    @Nullable String sent = exchange.getRequestHeaders().getFirst("Authorization");
    return ("Basic " + Base64.getEncoder().encodeToString(login)).equals(sent);
  }

  private static JsonNode error(String message) {
    ObjectNode error = JSON.createObjectNode();
    error.putArray("errorMessages").add(message);
    return error;
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
