package io.oneteam.analyzer.report;

import io.oneteam.domain.report.Definition;
import io.oneteam.domain.settings.Settings.MilestoneSettings;
import java.util.List;
import java.util.TreeMap;

/** What shows a release, staging and production, as configured: each stands there always. */
final class ConfiguredMilestones {
  private ConfiguredMilestones() {}

  static List<Definition> of(MilestoneSettings milestones) {
    return List.of(
        new Definition(
            "released",
            Listed.or(milestones.releaseTags(), "every tag"),
            "The first such tag, by date of the tagged commit, whose tree holds the extracted"
                + " code; else the release branch, else the release date of the Jira version."),
        new Definition(
            "release-branches",
            Listed.or(milestones.releaseBranches(), "none"),
            "Extracted code that arrives on such a branch counts as released."),
        new Definition(
            "staging",
            Listed.or(milestones.staging(), "names that say so"),
            "Environments and paths of staging; besides these, names with staging, stage, uat,"
                + " preprod, acceptance or qa."),
        new Definition(
            "in production",
            Listed.or(milestones.production(), "names that say so"),
            "Environments and paths of production; besides these, names with production, prod, prd"
                + " or live, and a registry's alias champion. Evidence is a deployment record, a"
                + " model registry, a production tag or branch, an environment file, a job"
                + " definition, a path, or a Jira status; it stands with every date."),
        new Definition(
            "production-tags",
            Listed.or(milestones.productionTags(), "none"),
            "Such a tag says that its commit went to production."),
        new Definition(
            "production-branches",
            Listed.or(milestones.productionBranches(), "none"),
            "What arrives on such a branch is in production."),
        new Definition(
            "jira-statuses",
            Listed.or(
                new TreeMap<>(milestones.jiraStatuses())
                    .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                        .toList(),
                "none"),
            "An issue of a model that enters such a status shows the milestone before the colon."));
  }
}
