package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a repository's blobs hold, reduced to what lineage needs while they are taken in. */
public final class Contents {
  private final Map<String, Code> code = new HashMap<>();
  private final Map<String, List<Mention>> environments = new HashMap<>();

  /** Takes in one blob's content; unreadable ones are passed over. */
  public void add(FileContent content) {
    if (content.kind() == FileContent.Kind.ENVIRONMENT) {
      environments.put(content.blob(), content.mentions());
    } else if (content.problem() == null || !content.statements().isEmpty()) {
      code.put(content.blob(), Code.of(content));
      if (content.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.SCHEDULE)) {
        environments.put(content.blob(), calls(content));
      }
    }
  }

  /** A job defined in code calls what it names and what it imports. */
  private static List<Mention> calls(FileContent content) {
    List<Mention> calls = new ArrayList<>(content.mentions());
    content.imports().forEach(name -> calls.add(new Mention(Mention.Kind.MODULE, name)));
    content.runs().forEach(path -> calls.add(new Mention(Mention.Kind.PATH, path)));
    return List.copyOf(calls);
  }

  /** The code of a blob, null when it is none or unknown. */
  @Nullable Code code(@Nullable String blob) {
    return blob == null ? null : code.get(blob);
  }

  /** What an environment file or a scheduled job names, null for any other blob. */
  @Nullable List<Mention> mentions(@Nullable String blob) {
    return blob == null ? null : environments.get(blob);
  }
}
