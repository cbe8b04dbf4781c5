package io.oneteam.collector.people;

import io.oneteam.collector.SourceException;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells programs from people by name, e-mail and account. */
final class Bots {
  /** Searched in name, e-mail and account, whatever the case. */
  private static final Pattern KNOWN =
      pattern(
          String.join(
              "|",
              "\\[bot\\]",
              "[-_. ](ro)?bot$",
              "[-_.+](ro)?bot@",
              "^(ro)?bot[-_.]",
              "^bot@",
              "\\+[a-z0-9._-]+\\[bot\\]@",
              "\\b(dependabot|renovate|greenkeeper|snyk|pyup|imgbot|mergify|codecov|allcontributors)",
              "\\b(pre-commit-ci|github-actions|github actions|gitlab-ci|gitlab ci|travis ?ci|circle ?ci)\\b",
              "\\b(semantic-release|release-please|bumpversion|weblate|crowdin|transifex|copybara)\\b",
              "\\b(teamcity|buildkite|azure ?pipelines|drone ?ci|concourse ci|argocd|argo-cd)\\b",
              "\\b(whitesource|fossabot|sonarcloud|sonarqube|deepsource|restyled|lgtm\\.com)\\b",
              // Surnames, too: "Sarah Jenkins" is nobody's build server.
              "^(jenkins|stickler)([-_+@ ]|$)",
              "^(jenkins|stickler)\\.(ci|bot|build|deploy|release|service|server|system)\\b",
              "\\b(ci|bot|build|builds|svc|service|system|server|the)[-_. ]jenkins\\b",
              "\\b(black|format|formatter|lint|autofix|style|docs|build|ci|deploy|release|sync)[-_ ](ro)?bot\\b",
              "^(google-oss-prow|google-oss-robot|k8s-ci-robot|k8s-merge-robot|openshift-merge-robot)",
              "^(web-flow|bors|homu|autofix-ci|gitbook-bot|nbdev)$",
              "^github$",
              "^noreply@github\\.com$",
              "^automation for jira$",
              "^(jira|confluence|slack|opsgenie|trello)( software)?( automation)?$",
              "^(copilot|copilot-swe-agent|devin-ai-integration|cursor agent)$",
              "\\+copilot@users\\.noreply\\.github\\.com$",
              "^(cursoragent@cursor\\.com|noreply@anthropic\\.com|noreply@openai\\.com)$"));

  private final List<Pattern> bots;
  private final List<Pattern> humans;

  private Bots(List<Pattern> bots, List<Pattern> humans) {
    this.bots = bots;
    this.humans = humans;
  }

  /**
   * The list, with the configuration's additions and exceptions.
   *
   * @throws SourceException for what is no regular expression
   */
  static Bots of(InferenceSettings settings) {
    return new Bots(patterns(settings.bots()), patterns(settings.humans()));
  }

  /** Whether a program is called so: a name, normalised e-mail or account. */
  boolean bot(String text) {
    return !text.isEmpty() && (any(bots, text) || KNOWN.matcher(text).find());
  }

  /** Whether the configuration says that whoever is called so is no program. */
  boolean human(String text) {
    return !text.isEmpty() && any(humans, text);
  }

  private static boolean any(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  private static List<Pattern> patterns(List<String> texts) {
    return texts.stream().map(Bots::pattern).toList();
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new SourceException(
          "oneteam.inference: \""
              + text
              + "\" is no regular expression ("
              + e.getDescription()
              + " at position "
              + e.getIndex()
              + ").",
          e);
    }
  }
}
