package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a version arrived in an environment.
 *
 * @param environment as recorded, for example "production"
 * @param repository repository name
 * @param commit hexadecimal commit id or its prefix, null when a version is given
 * @param version tag or version, null when a commit is given
 * @param at instant of arrival
 * @param succeeded whether the deployment succeeded
 */
public record Deployment(
    String environment,
    String repository,
    @Nullable String commit,
    @Nullable String version,
    Instant at,
    boolean succeeded) {}
