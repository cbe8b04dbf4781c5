package io.oneteam.domain.lineage;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many contents in one piece: a store takes longer to find a small row than to read it. */
public final class ContentBundle {
  private ContentBundle() {}

  /** The bytes of contents. */
  public static byte[] of(Collection<FileContent> contents) {
    ByteSink sink = new ByteSink();
    sink.number(ContentCodec.VERSION);
    sink.number(contents.size());
    for (FileContent content : contents) {
      sink.text(content.blob());
      ContentCodec.encode(sink, content);
    }
    return sink.bytes();
  }

  /**
   * The contents of some bundles, by blob.
   *
   * @throws IllegalArgumentException when this version cannot read them
   */
  public static Map<String, FileContent> read(List<byte[]> bundles) {
    ContentCodec codec = new ContentCodec();
    Map<String, FileContent> contents = new LinkedHashMap<>();
    for (byte[] bundle : bundles) {
      ByteSpring spring = new ByteSpring(bundle);
      if (spring.number() != ContentCodec.VERSION) {
        throw new IllegalArgumentException("contents of another version");
      }
      for (int left = spring.number(); left > 0; left--) {
        String blob = spring.text();
        contents.put(blob, codec.decode(blob, spring));
      }
    }
    return contents;
  }
}
