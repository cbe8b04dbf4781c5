package io.oneteam.nightly.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A Jira of either flavour with one issue. It quotes the login it was sent wherever it refuses
 * something, as badly configured proxies do, and takes the place of a webhook, too.
 */
final class QuotingJira implements AutoCloseable {
  private static final String ISSUE =
      "{'id':'1','key':'TEAM-1','fields':{'created':'2026-01-05T09:00:00.000+0000','updated':"
          + "'2026-01-06T09:00:00.000+0000','summary':'One','issuetype':{'id':'1','name':'Story'},"
          + "'project':{'id':'1','key':'TEAM'},'labels':[],'issuelinks':[],'status':{'id':'1',"
          + "'name':'Open','statusCategory':{'key':'new'}}},'changelog':{'total':0,'histories':[]}}";

  private final HttpServer server;
  private final boolean cloud;

  /** Addresses and bodies of all requests. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Bodies sent to the webhook. */
  final List<String> messages = Collections.synchronizedList(new ArrayList<>());

  QuotingJira(boolean cloud) throws IOException {
    this.cloud = cloud;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(exchange.getRequestURI() + " " + body);
      if (path.equals("/hook")) {
        messages.add(body);
      }
      String answer = path.equals("/hook") ? "{}" : answer(path.replaceAll("^/rest/api/[23]", ""));
      String login = exchange.getRequestHeaders().getFirst("Authorization");
      int status = answer.isEmpty() ? 403 : 200;
      String text = answer.isEmpty() ? "{'errorMessages':['I do not like " + login + "']}" : answer;
      byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Empty for what is refused. */
  private String answer(String what) {
    return switch (what) {
      case "/serverInfo" ->
          "{'version':'1','deploymentType':'" + (cloud ? "Cloud" : "Server") + "'}";
      case "/myself" -> "{'accountId':'reader','name':'reader','timeZone':'UTC'}";
      case "/field", "/status" -> "[]";
      case "/project/TEAM" -> "{'id':'1','key':'TEAM'}";
      case "/search", "/search/jql" ->
          "{'startAt':0,'total':1,'isLast':true,'issues':[" + ISSUE + "]}";
      case "/search/approximate-count" -> "{'count':1}";
      case "/issue/bulkfetch" -> "{'issues':[" + ISSUE + "]}";
      case "/changelog/bulkfetch" -> "{'issueChangeLogs':[]}";
      default -> "";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
