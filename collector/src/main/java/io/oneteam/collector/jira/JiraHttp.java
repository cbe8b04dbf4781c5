package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Asks one Jira, one request at a time, with patience. Redirects are not followed, since they would
 * carry the token elsewhere; answers are limited in size and read as they arrive.
 */
final class JiraHttp {
  private static final Logger LOG = LoggerFactory.getLogger(JiraHttp.class);
  private static final long LARGEST = 1L << 30;
  private static final int GARBLED_ATTEMPTS = 3;

  private final Login login;
  private final Diagnosis diagnosis;
  private final RestClient client;
  private final Manners manners;
  private final Clock clock;

  /** When the server last answered, by its own clock; null when it does not tell. */
  private @Nullable Instant date;

  private long requests;
  private long waited;

  JiraHttp(Login login, Manners manners, Clock clock) {
    this.login = login;
    this.diagnosis = new Diagnosis(login);
    this.manners = manners;
    this.clock = clock;
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build());
    // Of the whole exchange, the body included.
    factory.setReadTimeout(manners.timeout());
    factory.enableCompression(true);
    this.client = RestClient.builder().requestFactory(factory).build();
  }

  /** Asks; the path begins with a slash, its query is encoded. */
  JsonNode get(String path) {
    return ask(HttpMethod.GET, path, null);
  }

  /** Asks with a body. */
  JsonNode post(String path, JsonNode body) {
    return ask(HttpMethod.POST, path, body);
  }

  /** When the server last answered, by its own clock; null when it does not tell. */
  synchronized @Nullable Instant date() {
    return date;
  }

  /** Requests sent so far, repeated ones included. */
  synchronized long requests() {
    return requests;
  }

  /** Time spent waiting for the server: until it began to answer, and for its bytes. */
  synchronized Duration waited() {
    return Duration.ofNanos(waited);
  }

  private synchronized JsonNode ask(HttpMethod method, String path, @Nullable JsonNode body) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(method, path, body);
      } catch (RequestFailure failure) {
        int allowed =
            failure.kind() == Kind.GARBLED ? GARBLED_ATTEMPTS : manners.patience().attempts();
        if (!failure.kind().retried() || attempt >= allowed) {
          throw failure;
        }
        rest(failure, attempt);
      }
    }
  }

  private void rest(RequestFailure failure, int attempt) {
    Duration wait =
        Objects.requireNonNullElseGet(
            failure.patience(), () -> manners.patience().backoff(attempt));
    if (wait.compareTo(manners.patience().longest()) > 0) {
      throw new RequestFailure(
          Kind.EXHAUSTED,
          failure.sentence()
              + " It asks to wait "
              + wait.toSeconds()
              + " s, longer than this run waits; the next run goes on.");
    }
    LOG.info("{} Trying again in {} ms.", failure.sentence(), wait.toMillis());
    try {
      manners.patience().pause().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequestFailure(Kind.STOPPED, "Reading Jira was interrupted.");
    }
  }

  private JsonNode once(HttpMethod method, String path, @Nullable JsonNode body) {
    if (requests >= manners.requests()) {
      throw new RequestFailure(
          Kind.EXHAUSTED,
          "The "
              + manners.requests()
              + " requests that one run may send to Jira are used up; the next run goes on.");
    }
    requests++;
    long begin = System.nanoTime();
    try {
      RestClient.RequestBodySpec request =
          client
              .method(method)
              .uri(URI.create(login.base() + path))
              .header(HttpHeaders.AUTHORIZATION, login.header())
              .header(HttpHeaders.USER_AGENT, "oneteam")
              .accept(MediaType.APPLICATION_JSON);
      if (body != null) {
        request.contentType(MediaType.APPLICATION_JSON).body(body.toString());
      }
      return Objects.requireNonNull(
          request.exchange(
              (sent, answer) -> {
                waited += System.nanoTime() - begin;
                return read(answer, path);
              }));
    } catch (RequestFailure failure) {
      throw failure;
    } catch (RestClientException e) {
      throw diagnosis.ofNetwork(e.getCause());
    }
  }

  private JsonNode read(ClientHttpResponse answer, String path) throws IOException {
    int status = answer.getStatusCode().value();
    HttpHeaders headers = answer.getHeaders();
    String place = path.replaceAll("\\?.*", "");
    Measured body = new Measured(answer.getBody());
    try {
      if (status < 200 || status >= 300) {
        throw diagnosis.ofStatus(
            status,
            place,
            status >= 400 && status <= 404 ? said(body, headers) : "",
            RetryAfter.asked(headers, clock.instant()),
            host(headers.getFirst(HttpHeaders.LOCATION)));
      }
      date = RetryAfter.date(Objects.requireNonNullElse(headers.getFirst(HttpHeaders.DATE), ""));
      String type = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), "");
      if (type.contains("text/html")) {
        throw diagnosis.page(place);
      }
      return parse(body, place);
    } finally {
      waited += body.waited;
    }
  }

  private JsonNode parse(InputStream body, String place) throws IOException {
    BufferedInputStream in = new BufferedInputStream(body, 1 << 16);
    in.mark(1 << 16);
    int first = in.read();
    while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
      first = in.read();
    }
    if (first == '<') {
      throw diagnosis.page(place);
    }
    in.reset();
    try (JsonParser parser = JiraJson.MAPPER.createParser(in)) {
      if (parser.nextToken() == null) {
        throw garbled(place, "it is empty");
      }
      return DocumentReader.read(parser);
    } catch (StreamConstraintsException e) {
      throw new RequestFailure(
          Kind.OVERSIZED,
          "Jira's answer to "
              + place
              + " goes beyond what is read ("
              + ExportDocuments.reason(e)
              + ").");
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw garbled(place, login.redact(ExportDocuments.reason(e)));
    }
  }

  private static RequestFailure garbled(String place, String reason) {
    return new RequestFailure(
        Kind.GARBLED, "Jira's answer to " + place + " is not whole JSON (" + reason + ").");
  }

  /**
   * The first message of Jira's error document, or why the login failed; empty when there is none.
   */
  private static String said(InputStream body, HttpHeaders headers) throws IOException {
    String denied = headers.getFirst("X-Authentication-Denied-Reason");
    if (denied != null) {
      return cut("the login is locked (" + denied + "); log in once in a browser");
    }
    try {
      JsonNode error = JiraJson.MAPPER.readTree(body.readNBytes(1 << 16));
      JsonNode first = error.path("errorMessages").path(0);
      return cut(first.isString() ? first.asString() : JiraJson.text(error, "message"));
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  private static @Nullable String host(@Nullable String location) {
    if (location == null) {
      return null;
    }
    try {
      return URI.create(location).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Limits an answer's size and measures how long it took to arrive. */
  private static final class Measured extends InputStream {
    private final InputStream in;
    private long read;
    private long waited;

    Measured(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      long begin = System.nanoTime();
      int count = in.read(target, offset, length);
      waited += System.nanoTime() - begin;
      read += Math.max(0, count);
      if (read > LARGEST) {
        throw new RequestFailure(
            Kind.OVERSIZED, "Jira's answer is larger than 1 GiB and was not read to its end.");
      }
      return count;
    }
  }
}
