package io.oneteam.collector.git;

import io.oneteam.collector.git.CommitText.Actor;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitRows.RefRow;
import io.oneteam.domain.store.IdentityStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Refs as rows. */
final class RefRows {
  private final List<RefRow> rows = new ArrayList<>();

  RefRows(RefList refs, Map<String, Peeled> peeled, IdentityStore identities) {
    for (RefList.Found ref : refs.all()) {
      Peeled target = peeled.get(ref.name());
      ObjectId commit = target == null ? null : target.commit();
      Actor tagger = target == null ? null : target.tagger();
      rows.add(
          new RefRow(
              ref.name(),
              CommitSink.raw(ref.target()),
              commit == null ? null : CommitSink.raw(commit),
              ref.followed(),
              target != null && target.tag(),
              tagger == null
                  ? null
                  : identities.idOf(Identity.Kind.GIT, tagger.name(), tagger.email(), null),
              tagger == null ? null : tagger.at()));
    }
  }

  List<RefRow> all() {
    return rows;
  }
}
