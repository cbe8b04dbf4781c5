package io.oneteam.analyzer.privacy;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Mentions;
import io.oneteam.domain.people.Names;
import io.oneteam.domain.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private final UnaryOperator<String> token;
  private final WordSequences known;

  private Redaction(UnaryOperator<String> token) {
    this.token = token;
    this.known = new WordSequences(token);
  }

  /**
   * Redaction of the humans behind identities.
   *
   * @param kept what is printed although somebody has chosen it as a name: the team's, disciplines'
   * @param token what the store has instead of a text
   */
  static Redaction of(
      Collection<Identity> identities,
      Map<Integer, Person> persons,
      Collection<String> kept,
      UnaryOperator<String> token) {
    Redaction redaction = new Redaction(token);
    for (Identity identity : identities) {
      Person person = persons.get(identity.id());
      if (person == null || !person.bot()) {
        redaction.known.add(redaction.mentions(identity).plus(redaction.mentions(person)));
      } else {
        redaction.known.add(redaction.perhapsHuman(identity));
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

  private Mentions mentions(Identity identity) {
    Clues clues = identity.clues();
    return clues != null
        ? clues.mentions()
        : Mentions.ofName(identity.name(), token)
            .plus(Mentions.ofMail(Objects.requireNonNullElse(identity.email(), ""), token))
            .plus(Mentions.ofAccount(Objects.requireNonNullElse(identity.account(), ""), token));
  }

  /** A pattern may take somebody for a program: a name like a person's own is taken out as well. */
  private Mentions perhapsHuman(Identity bot) {
    Clues clues = bot.clues();
    List<String> names =
        (clues != null ? clues.name().mentions() : Mentions.ofName(bot.name(), token)).names();
    boolean twoWords = !names.isEmpty() && names.get(0).startsWith("2:");
    return twoWords ? new Mentions(names, List.of(), List.of()) : Mentions.NONE;
  }

  /** A person's name stands for nobody's user name. */
  private Mentions mentions(@Nullable Person person) {
    if (person == null) {
      return Mentions.NONE;
    }
    Mentions all =
        person.mentions() != null ? person.mentions() : Mentions.ofName(person.name(), token);
    return new Mentions(all.names(), List.of(), all.parts());
  }
}
