package io.oneteam.nightly.command;

import io.oneteam.nightly.release.Release;
import picocli.CommandLine.IVersionProvider;

/** What --version prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"oneteam " + Release.version()};
  }
}
