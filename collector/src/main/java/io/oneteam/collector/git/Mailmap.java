package io.oneteam.collector.git;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A .mailmap as git documents it: names and addresses that stand for recorded ones. */
final class Mailmap {
  private static final Pattern LINE =
      Pattern.compile("([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?\\s*(?:#.*)?");

  /** The name and address that someone goes by; null for the recorded one. */
  record Proper(@Nullable String name, @Nullable String email) {}

  private final Map<String, Proper> byEmail = new HashMap<>();
  private final Map<String, Proper> byBoth = new HashMap<>();

  private final UnaryOperator<String> token;

  private Mailmap(UnaryOperator<String> token) {
    this.token = token;
  }

  /**
   * Reads a file.
   *
   * @param token what the store has instead of a text that names somebody
   */
  static Mailmap of(String text, UnaryOperator<String> token) {
    Mailmap mailmap = new Mailmap(token);
    text.lines().filter(line -> !line.startsWith("#")).forEach(mailmap::add);
    return mailmap;
  }

  private void add(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return;
    }
    String name = orNull(matcher.group(1));
    String recorded = matcher.group(4);
    if (recorded == null) {
      put(byEmail, key(matcher.group(2)), new Proper(name, null));
      return;
    }
    Proper entry = new Proper(name, orNull(matcher.group(2)));
    String recordedName = orNull(matcher.group(3));
    if (recordedName == null) {
      put(byEmail, key(recorded), entry);
    } else {
      put(byBoth, key(recordedName) + "\n" + key(recorded), entry);
    }
  }

  private static void put(Map<String, Proper> entries, String key, Proper entry) {
    entries.merge(
        key,
        entry,
        (old, now) ->
            new Proper(
                now.name() == null ? old.name() : now.name(),
                now.email() == null ? old.email() : now.email()));
  }

  /** What of an identity stands for something else; empty when nothing is said of it. */
  Optional<Proper> proper(Identity identity) {
    Clues kept = identity.clues();
    String name = kept == null ? key(identity.name()) : kept.name().folded();
    String email =
        kept == null ? key(Objects.requireNonNullElse(identity.email(), "")) : kept.mail().folded();
    Proper proper = byBoth.get(name + "\n" + email);
    return Optional.ofNullable(proper == null ? byEmail.get(email) : proper);
  }

  private String key(String text) {
    return token.apply(Names.folded(text));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
