package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the people file names an identity: an e-mail, an account, a name, or a name and e-mail. */
final class Claim {
  private static final Pattern WITH_NAME = Pattern.compile(".*<([^<>]+)>\\s*");

  private Claim() {}

  /** The comparable form of what stands in the file. */
  static String key(String text) {
    Matcher matcher = WITH_NAME.matcher(text);
    String plain = matcher.matches() ? matcher.group(1) : text;
    if (plain.contains("@")) {
      return Mailbox.normalised(plain);
    }
    String words = Names.normalised(plain);
    return words.isEmpty() ? Names.folded(plain) : exact(plain);
  }

  /** The keys under which the file may name an identity, the most telling first. */
  static List<String> keys(Clues clues) {
    List<String> keys = new ArrayList<>();
    keys.add(clues.mail().address());
    keys.add(clues.account().claim());
    keys.add(clues.mail().claim());
    keys.add(clues.name().claim());
    keys.removeIf(String::isEmpty);
    return keys;
  }

  /** Letters and digits decide; accents and punctuation in names do not. */
  static String exact(String text) {
    String words = Names.normalised(text);
    return words.contains(" ") ? words : Names.folded(text);
  }
}
