package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;

/** Wants nothing. */
final class NoContents implements ContentReader, ContentReader.Session {
  @Override
  public Session open(int repository) {
    return this;
  }

  @Override
  public boolean wants(String path, String blob) {
    return false;
  }

  @Override
  public void accept(String path, String blob, byte[] content, boolean truncated) {}

  @Override
  public void missing(String path, String blob) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
