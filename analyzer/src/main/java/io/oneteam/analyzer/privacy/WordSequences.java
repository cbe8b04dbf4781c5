package io.oneteam.analyzer.privacy;

import io.oneteam.domain.people.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds known sequences of words in a text, whatever their case, accents and separators. */
final class WordSequences {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+");
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  /** A word of a text in its comparable form. */
  private record Word(String plain, int start, int end) {}

  void add(List<String> words) {
    List<List<String>> same = byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    if (!same.contains(words)) {
      same.add(List.copyOf(words));
    }
  }

  void remove(List<String> words) {
    if (!words.isEmpty()) {
      byFirst.getOrDefault(words.get(0), new ArrayList<>()).remove(words);
    }
  }

  /** The text with every known sequence replaced; the longest of several. */
  String replace(String text, String replacement) {
    List<Word> words = words(text);
    StringBuilder result = null;
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      int length = longest(words, i, text);
      if (length > 0) {
        result = result == null ? new StringBuilder(text.length()) : result;
        result.append(text, copied, words.get(i).start()).append(replacement);
        copied = words.get(i + length - 1).end();
        i += length - 1;
      }
    }
    return result == null ? text : result.append(text, copied, text.length()).toString();
  }

  private int longest(List<Word> words, int at, String text) {
    int longest = 0;
    for (List<String> known : byFirst.getOrDefault(words.get(at).plain(), List.of())) {
      if (known.size() > longest && matches(words, at, known, text)) {
        longest = known.size();
      }
    }
    return longest;
  }

  private static boolean matches(List<Word> words, int at, List<String> known, String text) {
    if (at + known.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < known.size(); k++) {
      boolean near =
          k == 0
              || text.substring(words.get(at + k - 1).end(), words.get(at + k).start()).length()
                  <= 3;
      if (!near || !words.get(at + k).plain().equals(known.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String plain = Names.normalised(matcher.group());
      if (!plain.isEmpty()) {
        words.add(new Word(plain, matcher.start(), matcher.end()));
      }
    }
    return words;
  }
}
