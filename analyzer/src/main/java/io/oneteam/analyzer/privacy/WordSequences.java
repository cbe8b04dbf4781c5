package io.oneteam.analyzer.privacy;

import io.oneteam.domain.people.Mentions;
import io.oneteam.domain.people.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds known sequences of words in a text, whatever their case, accents and separators. */
final class WordSequences {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+");
  private static final int WIDEST_GAP = 3;

  private final UnaryOperator<String> token;
  private final Map<String, String> tokens = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Set<String>> handles = new HashMap<>();

  /** Numbers of words, the greatest first. */
  private final Set<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

  WordSequences(UnaryOperator<String> token) {
    this.token = token;
  }

  /** A word of a text in its comparable form. */
  private record Word(String plain, int start, int end) {}

  void add(Mentions mentions) {
    names.addAll(mentions.names());
    mentions.names().forEach(this::length);
    for (String handle : mentions.handles()) {
      length(handle);
      handles.computeIfAbsent(handle, h -> new HashSet<>()).addAll(mentions.parts());
    }
  }

  private void length(String sequence) {
    lengths.add(Integer.parseInt(sequence.substring(0, sequence.indexOf(':'))));
  }

  void remove(List<String> words) {
    String sequence = Mentions.sequence(words, token);
    names.remove(sequence);
    handles.remove(sequence);
  }

  /** The text with every known sequence replaced; the longest of several. */
  String replace(String text, String replacement) {
    List<Word> words = words(text);
    StringBuilder result = null;
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      int length = longest(words, i);
      if (length > 0) {
        result = result == null ? new StringBuilder(text.length()) : result;
        result.append(text, copied, words.get(i).start()).append(replacement);
        copied = words.get(i + length - 1).end();
        i += length - 1;
      }
    }
    return result == null ? text : result.append(text, copied, text.length()).toString();
  }

  private int longest(List<Word> words, int at) {
    int near = near(words, at);
    for (int length : lengths) {
      if (length <= near
          && known(words.subList(at, at + length).stream().map(Word::plain).toList())) {
        return length;
      }
    }
    return 0;
  }

  /** How many words follow each other closely, as far as that matters. */
  private int near(List<Word> words, int at) {
    int most = lengths.isEmpty() ? 0 : lengths.iterator().next();
    int next = at + 1;
    while (next < words.size()
        && next - at < most
        && words.get(next).start() - words.get(next - 1).end() <= WIDEST_GAP) {
      next++;
    }
    return next - at;
  }

  private boolean known(List<String> words) {
    String sequence = Mentions.sequence(words, this::token);
    Set<String> parts = handles.get(sequence);
    return names.contains(sequence) || (parts != null && !parts.isEmpty() && tells(words, parts));
  }

  /** Whether a part of the owner's name shows in a handle, which is more than that part. */
  private boolean tells(List<String> handle, Set<String> parts) {
    for (String word : handle) {
      for (int from = 0; from <= word.length() - Mentions.TELLING; from++) {
        for (int to = from + Mentions.TELLING; to <= word.length(); to++) {
          boolean whole = handle.size() == 1 && to - from == word.length();
          if (!whole && parts.contains(token(word.substring(from, to)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private String token(String text) {
    return tokens.computeIfAbsent(text, token);
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
