package io.oneteam.domain.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names as people write them. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");

  /** Words of names that programs, teams and templates carry. */
  private static final Set<String> GENERIC_WORDS =
      Set.of(
          "admin",
          "administrator",
          "user",
          "users",
          "unknown",
          "anonymous",
          "nobody",
          "team",
          "bot",
          "robot",
          "ci",
          "build",
          "builder",
          "service",
          "system",
          "account",
          "developer",
          "developers",
          "engineering",
          "engineer",
          "scientist",
          "science",
          "data",
          "test",
          "tester",
          "demo",
          "example",
          "default",
          "github",
          "gitlab",
          "actions",
          "your",
          "name",
          "full",
          "author",
          "support",
          "info",
          "dev",
          "devops",
          "ubuntu",
          "ec2",
          "cloud",
          "office",
          "microsoft",
          "windows",
          "apple",
          "macbook",
          "local",
          "localhost",
          "automation",
          "deploy",
          "release",
          "research",
          "group",
          "lab",
          "company",
          "azure",
          "buildkite",
          "codecov",
          "copilot",
          "copybara",
          "crowdin",
          "dependabot",
          "deepsource",
          "mergify",
          "pipelines",
          "renovate",
          "restyled",
          "snyk",
          "sonarcloud",
          "sonarqube",
          "teamcity",
          "weblate",
          "whitesource");

  /** Words that are surnames, too: generic where one stands first. */
  private static final Set<String> GENERIC_BEGINNINGS = Set.of("guest", "jenkins", "root");

  /** Placeholders that look like names of people. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("john doe", "max mustermann", "first last", "foo bar", "a b", "no one");

  private Names() {}

  /** Lower case, without accents, brackets and punctuation; words in their order. */
  public static String normalised(String name) {
    return String.join(" ", words(name));
  }

  /** The words of {@link #normalised}. */
  public static List<String> words(String name) {
    String text = BRACKETED.matcher(name).replaceAll(" ");
    int comma = text.indexOf(',');
    if (comma > 0 && text.indexOf(',', comma + 1) < 0) {
      text = text.substring(comma + 1) + " " + text.substring(0, comma);
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT).strip()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** As .mailmap compares names and addresses: whatever the case, and without space around. */
  public static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is two words or more, and no name that many may carry. */
  public static boolean full(String name) {
    return full(name, words(name));
  }

  /** The same for a name whose {@link #words} are at hand. */
  public static boolean full(String name, List<String> words) {
    return words.size() >= 2
        && words.stream().anyMatch(word -> word.length() > 1)
        && !name.contains("@")
        && words.stream().noneMatch(word -> word.chars().allMatch(Character::isDigit))
        && !generic(words);
  }

  /** Whether programs, teams, machines and templates are called so. */
  public static boolean generic(String name) {
    return generic(words(name));
  }

  private static boolean generic(List<String> words) {
    return words.isEmpty()
        || words.stream().anyMatch(GENERIC_WORDS::contains)
        || GENERIC_BEGINNINGS.contains(words.get(0))
        || PLACEHOLDERS.contains(String.join(" ", words));
  }
}
