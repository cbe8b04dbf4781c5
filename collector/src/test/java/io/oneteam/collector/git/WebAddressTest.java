package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b.git, https://github.com/a/b",
    "https://user:secret@gitlab.example.org/a/b/c.git/, https://gitlab.example.org/a/b/c",
    "git@github.com:a/b.git, https://github.com/a/b",
    "ssh://git@bitbucket.org:7999/a/b, https://bitbucket.org/a/b",
    "https://git.example.org/a/b.git, ",
    "/srv/git/b.git, ",
    "file:///srv/github/b.git, "
  })
  void tellsThePageOfARepository(String remote, String page) {
    assertThat(WebAddress.of(remote)).isEqualTo(page);
  }
}
