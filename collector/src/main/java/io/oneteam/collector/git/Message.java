package io.oneteam.collector.git;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit message says besides its text: subject, trailers, issue keys.
 *
 * @param subject the first paragraph on one line, as git shows it, at most 2,000 characters
 * @param trailers in order
 * @param issueKeys whatever looks like an issue key, in order of appearance, once each
 */
record Message(String subject, List<Trailer> trailers, List<String> issueKeys) {
  private static final int LONGEST = 2000;
  private static final int MOST_TRAILERS = 1000;
  private static final int MOST_KEYS = 200;
  private static final Pattern TRAILER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*)[ \\t]*:(.*)");
  private static final Pattern GENERATED = Pattern.compile("\\(cherry picked from commit .*");
  private static final Pattern KEY =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Z][A-Z0-9]+-\\d{1,9}(?!\\w)");
  private static final Pattern BRANCH_KEY =
      Pattern.compile("(?i)(?<![a-z0-9])[a-z][a-z0-9]+-\\d{1,9}(?![a-z0-9])");
  private static final Pattern MERGED =
      Pattern.compile(
          "Merge (?:remote-tracking )?branch(?:es)? .*|Merge pull request #\\d+ from \\S+"
              + "|Merged in \\S+.*|Merge \\S+ into \\S+.*");

  /** A trailer: its token as written, its text with continuation lines joined. */
  record Trailer(String token, String text) {
    boolean is(String name) {
      return token.toLowerCase(Locale.ROOT).equals(name);
    }
  }

  static Message of(String message, boolean merge) {
    String text = message.replace('\0', '\uFFFD');
    String subject = subject(text);
    return new Message(cut(subject, LONGEST), trailers(text), keys(text, subject, merge));
  }

  private static String subject(String text) {
    StringBuilder subject = new StringBuilder();
    for (String line : (Iterable<String>) text.stripLeading().lines()::iterator) {
      if (line.isBlank() || subject.length() > LONGEST) {
        break;
      }
      subject.append(subject.length() == 0 ? "" : " ").append(line.strip());
    }
    return subject.toString();
  }

  /**
   * Trailers of every paragraph that holds nothing else, but the first: squash merges keep the
   * messages they squashed, with trailers in their middle.
   */
  private static List<Trailer> trailers(String text) {
    List<Trailer> trailers = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    boolean first = true;
    for (String line : (Iterable<String>) (text.strip() + "\n\n").lines()::iterator) {
      if (!line.isBlank()) {
        paragraph.add(line);
      } else if (!paragraph.isEmpty()) {
        if (!first) {
          trailers.addAll(block(paragraph));
        }
        first = false;
        paragraph.clear();
      }
    }
    return List.copyOf(trailers.subList(0, Math.min(MOST_TRAILERS, trailers.size())));
  }

  private static List<Trailer> block(List<String> paragraph) {
    List<Trailer> block = new ArrayList<>();
    int others = 0;
    int known = 0;
    for (String line : paragraph) {
      Matcher trailer = TRAILER.matcher(line);
      if (Character.isWhitespace(line.charAt(0)) && !block.isEmpty()) {
        Trailer last = block.remove(block.size() - 1);
        block.add(new Trailer(last.token(), cut(last.text() + " " + line.strip(), LONGEST)));
      } else if (trailer.matches()) {
        block.add(new Trailer(cut(trailer.group(1), 200), cut(trailer.group(2).strip(), LONGEST)));
        known += person(trailer.group(1)) ? 1 : 0;
      } else if (!GENERATED.matcher(line).matches()) {
        others++;
      }
    }
    boolean mostly = known > 0 && others <= 3 * block.size();
    return others == 0 || mostly ? block : List.of();
  }

  private static boolean person(String token) {
    return token.toLowerCase(Locale.ROOT).endsWith("-by");
  }

  private static List<String> keys(String text, String subject, boolean merge) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher matcher = KEY.matcher(text);
    while (matcher.find() && keys.size() < MOST_KEYS) {
      keys.add(matcher.group());
    }
    if (merge && MERGED.matcher(subject).matches()) {
      Matcher branch = BRANCH_KEY.matcher(subject);
      while (branch.find() && keys.size() < MOST_KEYS) {
        keys.add(branch.group().toUpperCase(Locale.ROOT));
      }
    }
    return List.copyOf(keys);
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }
}
