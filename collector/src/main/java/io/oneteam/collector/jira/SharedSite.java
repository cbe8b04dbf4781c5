package io.oneteam.collector.jira;

import io.oneteam.collector.SourceException;
import io.oneteam.domain.settings.Settings.JiraSettings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection for all projects of a site: it is asked once what it is, and by one at a time. */
final class SharedSite {
  private final JiraSettings settings;
  private final Manners manners;
  private final Clock clock;
  private @Nullable Site site;

  SharedSite(JiraSettings settings, Clock clock) {
    this(settings, Manners.usual(), clock);
  }

  SharedSite(JiraSettings settings, Manners manners, Clock clock) {
    this.settings = settings;
    this.manners = manners;
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
        site = Site.connect(new JiraHttp(Login.of(settings), manners, clock), clock);
      } catch (RequestFailure failure) {
        throw new SourceException(failure.sentence());
      }
    }
    return site;
  }
}
