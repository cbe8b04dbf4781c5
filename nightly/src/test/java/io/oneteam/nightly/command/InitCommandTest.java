package io.oneteam.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.nightly.exit.ExitCode;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void aRepositoryThatCannotBeReadIsAGapOfTheProposal() throws Exception {
    Path sound = folder.resolve("sound");
    try (Git git = Git.init().setDirectory(sound.toFile()).setInitialBranch("main").call()) {
      git.commit().setMessage("begin").setAuthor("Ada", "ada@x.org").setSign(false).call();
    }
    assertThat(init(sound)).isEqualTo(ExitCode.COMPLETE);
    assertThat(init(sound, folder.resolve("missing"))).isEqualTo(ExitCode.GAPS);
  }

  private int init(Path... repositories) {
    Path place = folder.resolve("place " + repositories.length);
    String[] words = new String[5 + 2 * repositories.length];
    String[] usual = {
      "init", "--home", place.resolve("home").toString(), "--dir", place.toString()
    };
    System.arraycopy(usual, 0, words, 0, usual.length);
    for (int i = 0; i < repositories.length; i++) {
      words[usual.length + 2 * i] = "--repo";
      words[usual.length + 2 * i + 1] = repositories[i].toString();
    }
    int code = OneteamCommand.execute(words);
    assertThat(place.resolve("people.csv")).exists();
    return code;
  }
}
