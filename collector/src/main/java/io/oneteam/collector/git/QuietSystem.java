package io.oneteam.collector.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from measuring file systems: it does so by writing probe files into the repository and
 * its findings into the user's configuration, and a source is never written to.
 */
final class QuietSystem extends SystemReader.Delegate {
  private static final String MEASURED = "filesystem";

  private QuietSystem(SystemReader system) {
    super(system);
  }

  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new AsIfMeasured(parent, super.openUserConfig(parent, fs).getFile(), fs);
  }

  private static final class AsIfMeasured extends FileBasedConfig {
    private AsIfMeasured(Config parent, File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public long getTimeUnit(
        String section, @Nullable String subsection, String name, long other, TimeUnit unit) {
      if (!section.equals(MEASURED)) {
        return super.getTimeUnit(section, subsection, name, other, unit);
      }
      return name.equals("timestampResolution") ? unit.convert(10, TimeUnit.MILLISECONDS) : 0;
    }
  }
}
