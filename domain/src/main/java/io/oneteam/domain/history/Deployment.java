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
 * @param lastNotLive when it was last seen not to be there, where {@code at} is only when it was
 *     first seen there, as with monthly snapshots; null where {@code at} is exact
 * @param model name of the registered model that a model registry shows there, null for a record of
 *     a deployment. A registry shows the present alone: it was there at {@code at}, and may have
 *     been since {@code lastNotLive}
 */
public record Deployment(
    String environment,
    String repository,
    @Nullable String commit,
    @Nullable String version,
    Instant at,
    boolean succeeded,
    @Nullable Instant lastNotLive,
    @Nullable String model) {

  /** A record whose instant is exact. */
  public Deployment(
      String environment,
      String repository,
      @Nullable String commit,
      @Nullable String version,
      Instant at,
      boolean succeeded) {
    this(environment, repository, commit, version, at, succeeded, null);
  }

  /** A record of a deployment, perhaps from snapshots. */
  public Deployment(
      String environment,
      String repository,
      @Nullable String commit,
      @Nullable String version,
      Instant at,
      boolean succeeded,
      @Nullable Instant lastNotLive) {
    this(environment, repository, commit, version, at, succeeded, lastNotLive, null);
  }
}
