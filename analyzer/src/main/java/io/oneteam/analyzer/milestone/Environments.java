package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import io.oneteam.domain.settings.Settings.MilestoneSettings;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which environment a name or path speaks of: what {@code milestones.production} and {@code
 * milestones.staging} list, else the words everybody uses.
 */
final class Environments {
  private static final Pattern STAGING =
      Pattern.compile("(?i)(^|[^a-z])(stag(e|ing)|uat|pre-?prod(uction)?|acceptance|qa)([^a-z]|$)");
  private static final Pattern PRODUCTION =
      Pattern.compile("(?i)(^|[^a-z])(prod|production|prd|live)([^a-z]|$)");

  private final Globs production;
  private final Globs staging;

  Environments(MilestoneSettings settings) {
    production = Globs.of(settings.production());
    staging = Globs.of(settings.staging());
  }

  /** The milestone that arriving in an environment of that name is. */
  Optional<Kind> named(String name) {
    if (production.matches(name)) {
      return Optional.of(Kind.IN_PRODUCTION);
    }
    if (staging.matches(name)) {
      return Optional.of(Kind.STAGED);
    }
    if (STAGING.matcher(name).find()) {
      return Optional.of(Kind.STAGED);
    }
    return PRODUCTION.matcher(name).find() ? Optional.of(Kind.IN_PRODUCTION) : Optional.empty();
  }

  /** The environment that a definition file is about, by its path, else by what it names. */
  Optional<Kind> of(EnvironmentTrace file) {
    Optional<Kind> byPath = named(file.path());
    return byPath.isPresent()
        ? byPath
        : file.all().stream()
            .filter(mention -> mention.kind() == Mention.Kind.ENVIRONMENT)
            .flatMap(mention -> named(mention.text()).stream())
            .findFirst();
  }
}
