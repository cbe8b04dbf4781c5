package io.oneteam.collector.jira;

import io.oneteam.collector.SourceException;
import io.oneteam.domain.settings.Settings.JiraSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection for all projects of a site: it is asked once what it is, and by one at a time. */
final class SharedSite {
  private final JiraSettings settings;
  private final Patience patience;
  private final Patience.Pause pause;
  private final Duration timeout;
  private final Clock clock;
  private @Nullable Site site;

  SharedSite(JiraSettings settings, Clock clock) {
    this(settings, Patience.USUAL, Patience.Pause.real(), Duration.ofSeconds(60), clock);
  }

  SharedSite(
      JiraSettings settings,
      Patience patience,
      Patience.Pause pause,
      Duration timeout,
      Clock clock) {
    this.settings = settings;
    this.patience = patience;
    this.pause = pause;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * What is unwise about the configuration, told before anything is sent.
   *
   * @throws SourceException when it cannot be used at all
   */
  List<String> warnings() {
    Login login = Login.of(settings);
    return login.open()
        ? List.of(
            "jira.url is "
                + login.base()
                + ", not encrypted: everybody on the way can read the token; write https:// where"
                + " Jira offers it.")
        : List.of();
  }

  /**
   * The site, asked on first use.
   *
   * @throws SourceException when it cannot be used
   */
  synchronized Site site() {
    if (site == null) {
      try {
        site =
            Site.connect(new JiraHttp(Login.of(settings), patience, pause, timeout, clock), clock);
      } catch (RequestFailure failure) {
        throw new SourceException(failure.sentence());
      }
    }
    return site;
  }
}
