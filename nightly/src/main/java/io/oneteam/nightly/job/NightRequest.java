package io.oneteam.nightly.job;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.home.Home;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param home where everything is written
 * @param store where the store lives
 * @param settings the configuration in force
 * @param asOf the instant at which the world is looked at
 * @param period name of the period to report, null for the one as-of lies in
 * @param collect whether sources are read; a report of a past period needs no reading
 */
public record NightRequest(
    Home home,
    StoreLocation store,
    Settings settings,
    Instant asOf,
    @Nullable String period,
    boolean collect) {}
