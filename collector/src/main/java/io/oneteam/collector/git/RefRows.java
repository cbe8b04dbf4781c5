package io.oneteam.collector.git;

import io.oneteam.collector.git.CommitText.Actor;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitRows.RefRow;
import io.oneteam.domain.store.IdentityStore;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Refs as rows. */
final class RefRows {
  private final List<RefRow> rows = new ArrayList<>();

  RefRows(RefList refs, Tips tips, IdentityStore identities) {
    for (RefList.Found ref : refs.all()) {
      RefRow kept = tips.kept(ref);
      rows.add(kept == null ? row(ref, tips.of(ref), identities) : kept);
    }
  }

  private static RefRow row(RefList.Found ref, Peeled target, IdentityStore identities) {
    ObjectId commit = target.commit();
    Actor tagger = target.tagger();
    return new RefRow(
        ref.name(),
        CommitSink.raw(ref.target()),
        commit == null ? null : CommitSink.raw(commit),
        ref.followed(),
        target.tag(),
        tagger == null
            ? null
            : identities.idOf(Identity.Kind.GIT, tagger.name(), tagger.email(), null),
        tagger == null ? null : tagger.at());
  }

  List<RefRow> all() {
    return rows;
  }
}
