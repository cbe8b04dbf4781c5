package io.oneteam.analyzer.lineage;

import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Tag;
import java.util.List;

/**
 * One repository's history as lineage reads it. Nothing later than as-of may be in it.
 *
 * @param repository the repository
 * @param commits all its commits, in any order
 * @param changes what each commit changed against its first parent, a merge against all of them; as
 *     far as contents are concerned, and perhaps of later commits too
 * @param tags its tags
 * @param branches its branches
 * @param kinds which paths are modules
 * @param contents what its blobs hold
 */
public record LineageInput(
    Repository repository,
    List<Commit> commits,
    List<BlobChange> changes,
    List<Tag> tags,
    List<Branch> branches,
    FileKinds kinds,
    Contents contents) {

  public LineageInput {
    commits = List.copyOf(commits);
    changes = List.copyOf(changes);
    tags = List.copyOf(tags);
    branches = List.copyOf(branches);
  }
}
