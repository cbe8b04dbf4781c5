package io.oneteam.nightly.job;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads a team's history the way the job does, for tests that look into the store. */
public final class TeamReading {
  private TeamReading() {}

  public static TeamHistory read(Store store, Path home, Path config, String asOf) {
    Home opened = Home.open(home, null);
    Settings settings =
        new SettingsLoader(Map.of())
            .load(opened, new Flags(config, List.of(), List.of(), null, null));
    NightRequest request =
        new NightRequest(
            opened, StoreLocation.inHome(home), settings, Instant.parse(asOf), null, false);
    TeamReader reader = new TeamReader(settings, store);
    Linking linking = new Linking(request, store);
    String team = TeamReader.teams(settings).get(0);
    TeamReader.View view = reader.view(team, null, request.asOf());
    return reader.read(
        team,
        view,
        linking.people(team),
        (repositories, commits, issues, releases) ->
            linking.models(team, view, repositories, commits, issues, releases).models());
  }
}
