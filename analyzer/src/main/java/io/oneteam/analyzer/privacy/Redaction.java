package io.oneteam.analyzer.privacy;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Names;
import io.oneteam.domain.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people out of text that came from outside (commit subjects, issue summaries, paths): full
 * names, e-mails, accounts, and handles in which a part of the owner's name shows. A handle that is
 * an ordinary word stays.
 */
final class Redaction {
  /** What stands where somebody was named. */
  static final String SOMEBODY = "somebody";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final int TELLING = 4;
  private static final int ACCOUNT = 12;

  private final WordSequences known = new WordSequences();

  private Redaction() {}

  /**
   * Redaction of the humans behind identities.
   *
   * @param kept what is printed although somebody has chosen it as a name: the team's, disciplines'
   */
  static Redaction of(
      Collection<Identity> identities, Map<Integer, Person> persons, Collection<String> kept) {
    Redaction redaction = new Redaction();
    for (Identity identity : identities) {
      Person person = persons.get(identity.id());
      if (person == null || !person.bot()) {
        redaction.add(identity, person == null ? identity.name() : person.name());
      }
    }
    kept.forEach(name -> redaction.known.remove(Names.words(name)));
    return redaction;
  }

  String apply(String text) {
    String plain = text;
    if (text.indexOf('@') >= 0) {
      Matcher matcher = EMAIL.matcher(text);
      // git@host is how addresses of repositories begin.
      plain =
          matcher.replaceAll(
              m -> m.group().startsWith("git@") ? Matcher.quoteReplacement(m.group()) : SOMEBODY);
    }
    return known.replace(plain, SOMEBODY);
  }

  private void add(Identity identity, String person) {
    name(identity.name());
    name(person);
    String account = identity.account();
    if (account != null && account.length() >= ACCOUNT && !Names.words(account).isEmpty()) {
      known.add(Names.words(account));
    }
    List<String> parts = new ArrayList<>(Names.words(identity.name()));
    parts.addAll(Names.words(person));
    for (String handle : handles(identity)) {
      handle(handle, parts);
    }
  }

  private void name(String name) {
    List<String> words = Names.words(name);
    if (!Names.full(name)) {
      return;
    }
    known.add(words);
    if (words.size() == 2) {
      known.add(List.of(words.get(1), words.get(0)));
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (last.length() >= TELLING) {
      known.add(List.of(first + last));
      known.add(List.of(first.charAt(0) + last));
    }
  }

  private static List<String> handles(Identity identity) {
    List<String> handles = new ArrayList<>();
    String email = identity.email();
    if (email != null && email.indexOf('@') > 0) {
      String local = email.substring(0, email.indexOf('@'));
      handles.add(local.substring(local.indexOf('+') + 1));
    }
    if (identity.account() != null) {
      handles.add(identity.account());
    }
    if (!identity.name().strip().contains(" ")) {
      handles.add(identity.name());
    }
    return handles;
  }

  private void handle(String handle, List<String> parts) {
    List<String> words = Names.words(handle);
    String plain = handle.toLowerCase(Locale.ROOT);
    boolean tells =
        parts.stream()
            .anyMatch(
                part -> part.length() >= TELLING && plain.contains(part) && !plain.equals(part));
    if (!words.isEmpty() && tells && !Names.generic(handle)) {
      known.add(words);
    }
  }
}
