package io.oneteam.domain.people;

import org.jspecify.annotations.Nullable;

/** Turns what identifies people into what can only be compared. */
public interface Veil {
  /** A text's stand-in: equal for equal texts; empty for an empty one. */
  String token(String text);

  /** What a name says. */
  Clues.Name name(String name);

  /** What an e-mail says; null and empty when hidden. */
  Clues.Mail mail(@Nullable String email);

  /** What an account says; null and empty for none. */
  Clues.Account account(@Nullable String account);

  /** An identity of which nothing but stand-ins is left. */
  default Identity over(Identity clear) {
    return veiled(clear.id(), clear.kind(), clues(clear));
  }

  /** What an identity in the clear says. */
  default Clues clues(Identity clear) {
    return new Clues(name(clear.name()), mail(clear.email()), account(clear.account()));
  }

  /** The identity that clues are of. */
  static Identity veiled(int id, Identity.Kind kind, Clues clues) {
    return new Identity(
        id, kind, clues.name().text(), clues.mail().text(), clues.account().text(), clues);
  }
}
