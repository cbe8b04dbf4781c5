package io.oneteam.collector.people;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Names;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The short names under which an identity may be known elsewhere. */
final class Handles {
  private static final int SHORTEST = 4;

  private Handles() {}

  static Set<String> of(Identity identity) {
    Set<String> handles = new LinkedHashSet<>();
    String email = Mailbox.normalised(identity.email());
    Mailbox.hidden(email).ifPresent(hidden -> add(handles, hidden.login()));
    if (Mailbox.personal(email)) {
      add(handles, email.substring(0, email.indexOf('@')));
    }
    if (!identity.name().contains(" ") && !identity.name().contains("@")) {
      add(handles, identity.name());
    }
    if (identity.account() != null) {
      add(handles, identity.account());
    }
    return handles;
  }

  private static void add(Set<String> handles, String text) {
    String handle = text.strip().toLowerCase(Locale.ROOT);
    if (handle.length() >= SHORTEST && !Names.generic(handle)) {
      handles.add(handle);
    }
  }
}
