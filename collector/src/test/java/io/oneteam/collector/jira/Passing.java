package io.oneteam.collector.jira;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Faults that pass: another try, or a smaller question, is answered. */
enum Passing {
  LIMITED_FOR_SECONDS {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().set("Retry-After", "2");
      FakeJira.send(exchange, 429, "");
      return true;
    }
  },
  LIMITED_UNTIL_A_DATE {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              FakeIssues.BEGIN.plusSeconds(86400 * 30L + 3).atZone(ZoneOffset.UTC));
      exchange.getResponseHeaders().set("Retry-After", date);
      FakeJira.send(exchange, 429, "");
      return true;
    }
  },
  UNAVAILABLE {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      FakeJira.send(exchange, 503, "<html>busy</html>");
      return true;
    }
  },
  RESET {
    @Override
    boolean happens(HttpExchange exchange) {
      exchange.close();
      return true;
    }
  },
  BROKEN_OFF {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"issues\":[".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
      return true;
    }
  },
  HALF_A_DOCUMENT {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      FakeJira.send(exchange, 200, "{\"issues\":[{\"id\":\"1");
      return true;
    }
  },
  DRIPPING {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 30; i++) {
          out.write(' ');
          out.flush();
          Thread.sleep(50);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }
  },
  GZIP_BOMB {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, 0);
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) 'a');
      try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
        out.write("{\"startAt\":\"".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 64; i++) {
          out.write(zeros);
        }
      }
      return true;
    }
  },
  MANY_SMALL_PIECES {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, 0);
      byte[] pieces = "{},".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
        out.write("{\"issues\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 300; i++) {
          out.write(pieces);
        }
      }
      return true;
    }
  },
  DEEP {
    @Override
    boolean happens(HttpExchange exchange) throws IOException {
      FakeJira.send(exchange, 200, "{\"issues\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
      return true;
    }
  };

  abstract boolean happens(HttpExchange exchange) throws IOException;
}
