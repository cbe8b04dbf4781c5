import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Jira Cloud on the loopback address with a made-up project LOAD, for {@code ReadJira}: every
 * answer is made of the question, nothing is kept.
 *
 * <pre>java benchmarks/jira/MadeUpJira.java PORT ISSUES HISTORIES_PER_ISSUE</pre>
 */
public final class MadeUpJira {
  private static final long BEGIN = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final String[] STATUS = {"1", "3", "6"};
  private static final String[] NAME = {"Open", "In Progress", "Closed"};
  private static final Pattern ID = Pattern.compile("\"(\\d+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"nextPageToken\":\"(\\d+)\"");
  private static final int PAGE = 5000;
  private static final int ENTRIES = 1000;

  private final int issues;
  private final int histories;

  private MadeUpJira(int issues, int histories) {
    this.issues = issues;
    this.histories = histories;
  }

  public static void main(String[] args) throws IOException {
    // Without it each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    MadeUpJira jira = new MadeUpJira(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
    server.createContext("/", jira::handle);
    server.start();
    System.out.println("Listening at http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String raw = exchange.getRequestURI().getRawQuery();
      String query = raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String answer = answer(path.replace("/rest/api/3/", ""), query, body);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String answer(String what, String query, String body) {
    return switch (what) {
      case "serverInfo" ->
          "{\"version\":\"1001\",\"deploymentType\":\"Cloud\",\"serverTime\":\""
              + Instant.now() + "\"}";
      case "myself" -> "{\"accountId\":\"reader\",\"timeZone\":\"UTC\"}";
      case "field", "project/LOAD/versions" -> "[]";
      case "status" -> "[" + status(0) + "," + status(1) + "," + status(2) + "]";
      case "project/LOAD" -> "{\"id\":\"1\",\"key\":\"LOAD\"}";
      case "search/jql" -> search(query);
      case "search/approximate-count" -> "{\"count\":" + issues + "}";
      case "issue/bulkfetch" -> documents(body);
      case "changelog/bulkfetch" -> changelogs(body);
      default -> "";
    };
  }

  private String search(String query) {
    Matcher floor = Pattern.compile("updated >= (\\d+)").matcher(query);
    if (floor.find() && Long.parseLong(floor.group(1)) > updated(issues)) {
      return "{\"issues\":[],\"isLast\":true}";
    }
    if (query.contains("fields=created")) {
      return "{\"issues\":[{\"id\":\"1\",\"fields\":{\"created\":\"" + stamp(created(1)) + "\"}}]}";
    }
    // All issues are of one year, the first.
    if (query.contains("created >=")) {
      return "{\"issues\":[],\"isLast\":true}";
    }
    Matcher token = Pattern.compile("nextPageToken=(\\d+)").matcher(query);
    int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
    int until = Math.min(issues, from + PAGE);
    StringBuilder page = new StringBuilder("{\"issues\":[");
    for (int i = from; i < until; i++) {
      page.append(i == from ? "" : ",").append("{\"id\":\"").append(i + 1);
      page.append("\",\"fields\":{\"updated\":\"").append(stamp(updated(i + 1))).append("\"}}");
    }
    page.append(until < issues ? "],\"nextPageToken\":\"" + until + "\"}" : "],\"isLast\":true}");
    return page.toString();
  }

  private String documents(String body) {
    StringBuilder page = new StringBuilder("{\"issues\":[");
    for (int id : ids(body)) {
      page.append(page.length() < 15 ? "" : ",").append("{\"id\":\"").append(id);
      page.append("\",\"key\":\"LOAD-").append(id).append("\",\"fields\":{\"issuetype\":");
      page.append("{\"id\":\"1\",\"name\":\"Story\"},\"project\":{\"id\":\"1\",\"key\":\"LOAD\"},");
      page.append("\"summary\":\"Summary of ").append(id).append("\",\"status\":");
      page.append(status(histories % 3)).append(",\"created\":\"").append(stamp(created(id)));
      page.append("\",\"updated\":\"").append(stamp(updated(id))).append("\",\"labels\":[\"a\"],");
      page.append("\"creator\":").append(user(id)).append(",\"assignee\":null,\"resolution\":null,");
      page.append("\"components\":[],\"fixVersions\":[],\"issuelinks\":[],\"comment\":{\"total\":1,");
      page.append("\"comments\":[{\"id\":\"").append(id).append("\",\"created\":\"");
      page.append(stamp(updated(id))).append("\",\"author\":").append(user(id + 1));
      page.append(",\"body\":\"Lorem ipsum dolor sit amet\"}]}}}");
    }
    return page.append("]}").toString();
  }

  private String changelogs(String body) {
    List<Integer> ids = ids(body);
    Matcher token = TOKEN.matcher(body);
    int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
    int step = Math.max(1, ENTRIES / histories);
    int until = Math.min(ids.size(), from + step);
    StringBuilder page = new StringBuilder("{\"issueChangeLogs\":[");
    for (int i = from; i < until; i++) {
      int id = ids.get(i);
      page.append(i == from ? "" : ",").append("{\"issueId\":\"").append(id);
      page.append("\",\"changeHistories\":[");
      for (int k = 0; k < histories; k++) {
        page.append(k == 0 ? "" : ",").append("{\"id\":\"").append((long) id * 100 + k);
        page.append("\",\"author\":").append(user(id + k)).append(",\"created\":");
        page.append(created(id) + (k + 1) * 3_600_000L).append(",\"items\":[{\"field\":\"status\",");
        page.append("\"fieldtype\":\"jira\",\"fieldId\":\"status\",\"from\":\"");
        page.append(STATUS[k % 3]).append("\",\"fromString\":\"").append(NAME[k % 3]);
        page.append("\",\"to\":\"").append(STATUS[(k + 1) % 3]).append("\",\"toString\":\"");
        page.append(NAME[(k + 1) % 3]).append("\"}]}");
      }
      page.append("]}");
    }
    page.append(until < ids.size() ? "],\"nextPageToken\":\"" + until + "\"}" : "]}");
    return page.toString();
  }

  private static List<Integer> ids(String body) {
    List<Integer> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(body.substring(0, body.indexOf(']')));
    while (matcher.find()) {
      ids.add(Integer.parseInt(matcher.group(1)));
    }
    return ids;
  }

  private static String status(int i) {
    String category = i == 0 ? "new" : i == 1 ? "indeterminate" : "done";
    return "{\"id\":\"" + STATUS[i] + "\",\"name\":\"" + NAME[i] + "\",\"statusCategory\":{\"key\":\""
        + category + "\"}}";
  }

  private static String user(int id) {
    return "{\"accountId\":\"u" + id % 300 + "\",\"displayName\":\"User " + id % 300 + "\"}";
  }

  private static long created(int id) {
    return BEGIN + id * 60_000L;
  }

  private long updated(int id) {
    return created(id) + histories * 3_600_000L;
  }

  private static String stamp(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
