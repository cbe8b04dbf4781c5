package io.oneteam.nightly.job;

import io.oneteam.domain.settings.Settings.ReportSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a finished report's headline, which holds no name, to a webhook. A delivery that fails is
 * logged; the reports under the home are complete all the same.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private final ReportSettings settings;

  Delivery(ReportSettings settings) {
    this.settings = settings;
  }

  void deliver(String team, String headline) {
    String address = settings.webhook();
    if (address == null) {
      return;
    }
    try {
      String body =
          JsonMapper.builder().build().writeValueAsString(Map.of("text", team + ": " + headline));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int status =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(Duration.ofSeconds(10))
              .build()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= 300) {
        LOG.warn("The webhook answered {}; the headline was not delivered.", status);
      }
    } catch (IOException | IllegalArgumentException e) {
      // The address may hold a secret, so it is not printed.
      LOG.warn("The webhook could not be reached ({}).", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
