package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Mentions;
import io.oneteam.domain.people.Names;
import io.oneteam.domain.people.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names, e-mails and accounts say about who they are: all that merging, bot patterns and
 * the people file go by. What comes out need only be compared, so it may be keyed digests.
 */
final class ClueReader implements Veil {
  private static final int SHORTEST_HANDLE = 4;

  private final Bots bots;
  private final UnaryOperator<String> token;

  /**
   * @param token stand-in of a text that is not empty
   */
  ClueReader(Bots bots, UnaryOperator<String> token) {
    this.bots = bots;
    this.token = token;
  }

  /** What is left of an identity, or what its texts say. */
  Clues of(Identity identity) {
    Clues kept = identity.clues();
    return kept != null ? kept : clues(identity);
  }

  @Override
  public String token(String text) {
    return text.isEmpty() ? "" : token.apply(text);
  }

  @Override
  public Clues.Name name(String name) {
    List<String> words = Names.words(name);
    boolean full = Names.full(name, words);
    return new Clues.Name(
        token(name),
        token(Names.folded(name)),
        name.isBlank() ? "" : token(Claim.exact(name)),
        full ? token(String.join(" ", words)) : "",
        full && common(words),
        Names.generic(name),
        words.isEmpty() ? "" : Likeness.script(words).name(),
        full ? tokens(words, 2) : List.of(),
        full ? token(String.join("", words)) : "",
        tokens(words, 3),
        logins(words),
        words.size() == 1 ? token(words.get(0)) : "",
        name.contains(" ") || name.contains("@") ? "" : handle(name),
        bots.bot(name.strip()),
        bots.human(name.strip()),
        Mentions.ofName(name, this::token));
  }

  /** Very short full names ("Li Wei") are many people's. */
  private static boolean common(List<String> words) {
    String name = String.join("", words);
    return name.codePointCount(0, name.length()) <= 6 && name.chars().allMatch(c -> c < 128);
  }

  private List<String> tokens(List<String> words, int shortest) {
    return words.stream().filter(w -> w.length() >= shortest).distinct().map(this::token).toList();
  }

  private List<String> logins(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (words.size() < 2 || last.length() < 3) {
      return List.of();
    }
    String first = words.get(0);
    return List.of(
        token(first.charAt(0) + last), token(first + last), token(last + first.charAt(0)));
  }

  @Override
  public Clues.Mail mail(@Nullable String email) {
    String raw = Objects.requireNonNullElse(email, "");
    String address = Mailbox.normalised(raw);
    boolean personal = Mailbox.personal(address);
    Optional<Mailbox.Hidden> hidden = Mailbox.hidden(address);
    Optional<Mailbox.Numbered> numbered = Mailbox.numbered(address);
    String login = hidden.map(Mailbox.Hidden::login).orElse("");
    List<String> handles = new ArrayList<>();
    handles.add(handle(login));
    handles.add(personal ? handle(address.substring(0, address.indexOf('@'))) : "");
    handles.removeIf(String::isEmpty);
    return new Clues.Mail(
        token(raw),
        token(Names.folded(raw)),
        token(address),
        personal,
        token(Mailbox.domain(address)),
        Mailbox.free(Mailbox.domain(address)),
        token(login),
        login.isEmpty() ? "" : token(Claim.exact(login)),
        token(hidden.map(Mailbox.Hidden::host).orElse("")),
        token(hidden.map(Mailbox.Hidden::number).orElse("")),
        token(numbered.map(Mailbox.Numbered::stem).orElse("")),
        token(numbered.map(Mailbox.Numbered::number).orElse("")),
        handles,
        bots.bot(address),
        bots.human(address),
        Mentions.ofMail(raw, this::token),
        Mentions.ofName(address, this::token));
  }

  @Override
  public Clues.Account account(@Nullable String account) {
    String raw = Objects.requireNonNullElse(account, "");
    return new Clues.Account(
        token(raw.strip()),
        raw.isBlank() ? "" : token(Claim.exact(raw)),
        handle(raw),
        bots.bot(raw),
        bots.human(raw),
        Mentions.ofAccount(raw, this::token),
        Mentions.ofName(raw, this::token));
  }

  private String handle(String text) {
    String handle = Names.folded(text);
    return handle.length() >= SHORTEST_HANDLE && !Names.generic(handle) ? token(handle) : "";
  }
}
