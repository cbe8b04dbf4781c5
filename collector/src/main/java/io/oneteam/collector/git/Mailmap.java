package io.oneteam.collector.git;

import io.oneteam.domain.people.Identity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A .mailmap as git documents it: names and addresses that stand for recorded ones. */
final class Mailmap {
  private static final Pattern LINE =
      Pattern.compile("([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?\\s*(?:#.*)?");

  /** The name and address that someone goes by. */
  record Proper(String name, String email) {}

  private record Entry(@Nullable String name, @Nullable String email) {}

  private final Map<String, Entry> byEmail = new HashMap<>();
  private final Map<String, Entry> byBoth = new HashMap<>();

  static Mailmap of(String text) {
    Mailmap mailmap = new Mailmap();
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
      put(byEmail, key(matcher.group(2)), new Entry(name, null));
      return;
    }
    Entry entry = new Entry(name, orNull(matcher.group(2)));
    String recordedName = orNull(matcher.group(3));
    if (recordedName == null) {
      put(byEmail, key(recorded), entry);
    } else {
      put(byBoth, key(recordedName) + "\n" + key(recorded), entry);
    }
  }

  private static void put(Map<String, Entry> entries, String key, Entry entry) {
    entries.merge(
        key,
        entry,
        (old, now) ->
            new Entry(
                now.name() == null ? old.name() : now.name(),
                now.email() == null ? old.email() : now.email()));
  }

  /** Whom an identity stands for; empty when nothing is said of it. */
  Optional<Proper> proper(Identity identity) {
    String email = Objects.requireNonNullElse(identity.email(), "");
    Entry entry = byBoth.get(key(identity.name()) + "\n" + key(email));
    entry = entry == null ? byEmail.get(key(email)) : entry;
    if (entry == null) {
      return Optional.empty();
    }
    Proper proper =
        new Proper(
            entry.name() == null ? identity.name() : entry.name(),
            entry.email() == null ? email : entry.email());
    boolean same = proper.name().equals(identity.name()) && proper.email().equals(email);
    return same ? Optional.empty() : Optional.of(proper);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
