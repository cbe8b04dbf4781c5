package io.oneteam.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
  @Test
  void aFileIsCalledByItsNameAlone() {
    assertThat(names("/home/team/deployments.csv")).containsExactly("deployments.csv");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() {
    assertThat(names("/a/x/d.csv", "/b/x/d.csv", "/b/y/d.csv", "/b/e.csv"))
        .containsExactly("a/x/d.csv", "b/x/d.csv", "y/d.csv", "e.csv");
  }

  @Test
  void aPathThatIsTheEndOfAnotherKeepsItsWholeName() {
    assertThat(names("x/d.csv", "/a/x/d.csv")).containsExactly("x/d.csv", "a/x/d.csv");
  }

  @Test
  void theRootOfAFileSystemHasAName() {
    assertThat(names("/")).containsExactly("/");
  }

  private static List<String> names(String... paths) {
    return List.copyOf(ShortNames.of(List.of(paths).stream().map(Path::of).toList()).values());
  }
}
