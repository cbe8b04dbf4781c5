package io.oneteam.collector.notebook;

import io.oneteam.collector.ContentReader;
import io.oneteam.domain.lineage.ContentCodec;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.store.ContentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads notebooks, modules and environment files into the store, each blob once. */
public final class NotebookReader implements ContentReader {
  private final ContentStore contents;

  /** Over the store's contents. */
  public NotebookReader(ContentStore contents) {
    this.contents = contents;
  }

  @Override
  public Session open(int repository) {
    return new Turn(repository);
  }

  @Override
  public String rules() {
    return "contents " + ContentCodec.VERSION;
  }

  private final class Turn implements Session {
    private static final int BATCH = 300;

    private final int repository;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Whether nothing was kept before, so that nothing need be asked. */
    private final boolean first;

    private final List<FileContent> waiting = new ArrayList<>();

    Turn(int repository) {
      this.repository = repository;
      this.first = !contents.any(repository);
    }

    @Override
    public boolean wants(String path, String blob) {
      return Wanted.kind(path) != null && !known(blob);
    }

    /** Asked for each blob: a night has few new ones, and all kept ones may be very many. */
    private boolean known(String blob) {
      if (known.contains(blob)) {
        return true;
      }
      boolean kept = !first && !contents.known(repository, List.of(blob)).isEmpty();
      if (kept) {
        known.add(blob);
      }
      return kept;
    }

    @Override
    public void accept(String path, String blob, byte[] content, boolean truncated) {
      if (truncated) {
        keep(Contents.unreadable(path, blob, Problem.TOO_LARGE));
      } else {
        Contents.read(path, blob, content).ifPresent(this::keep);
      }
    }

    @Override
    public void missing(String path, String blob) {
      keep(Contents.unreadable(path, blob, Problem.MISSING));
    }

    @Override
    public void flush() {
      synchronized (waiting) {
        contents.save(repository, waiting);
        waiting.clear();
      }
    }

    @Override
    public void close() {
      flush();
    }

    private void keep(FileContent content) {
      known.add(content.blob());
      synchronized (waiting) {
        waiting.add(content);
        if (waiting.size() >= BATCH) {
          flush();
        }
      }
    }
  }
}
