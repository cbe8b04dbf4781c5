package io.oneteam.nightly.job;

import io.oneteam.domain.settings.Settings.ReportSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes finished reports further: copies to a folder, and a message with the headline, which holds
 * no name. A delivery that fails is logged; the reports under the home are complete all the same.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private final ReportSettings settings;

  Delivery(ReportSettings settings) {
    this.settings = settings;
  }

  void deliver(String team, String headline, List<Path> files) {
    copy(files);
    message(team, headline);
  }

  private void copy(List<Path> files) {
    String folder = settings.copyTo();
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(Path.of(folder));
      for (Path file : files) {
        Path target = Path.of(folder).resolve(file.getFileName());
        Path aside = target.resolveSibling("." + file.getFileName() + ".part");
        Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.warn("Reports could not be copied to {}: {}", folder, e.getMessage());
    }
  }

  private void message(String team, String headline) {
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
