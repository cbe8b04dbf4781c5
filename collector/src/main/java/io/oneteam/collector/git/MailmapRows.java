package io.oneteam.collector.git;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitRows.MailmapRow;
import io.oneteam.domain.store.IdentityStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a .mailmap says of the identities of one repository, as rows. */
final class MailmapRows {
  private MailmapRows() {}

  static List<MailmapRow> of(String text, Set<Integer> used, IdentityStore identities) {
    if (text.isBlank()) {
      return List.of();
    }
    Mailmap mailmap = Mailmap.of(text, identities.token());
    List<MailmapRow> rows = new ArrayList<>();
    for (Identity identity : identities.all()) {
      if (used.contains(identity.id())) {
        mailmap
            .proper(identity)
            .map(p -> identities.proper(identity, p.name(), p.email()))
            .filter(proper -> proper != identity.id())
            .ifPresent(proper -> rows.add(new MailmapRow(identity.id(), proper)));
      }
    }
    return rows;
  }
}
