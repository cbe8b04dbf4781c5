package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.org/team/a.git",
        "https://user:secret@git.example.org:8443/a.git",
        "https://[2001:db8::1]/a.git",
        "http://localhost:8080/a.git",
        "http://127.0.0.1/a.git",
        "ssh://git@git.example.org:7999/a/b.git",
        "git@git.example.org:a/b.git",
        "git.example.org:a/b.git",
        "file:///srv/git/a.git",
        "/srv/git/a.git"
      })
  void addressesOfTheFourKindsAreUsed(String url) {
    assertThat(GitSources.problem(url)).isNull();
    assertThat(Remote.of("r", url).uri()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ext::sh -c true | helper program",
        "ext::sh -c 'touch a' x@y:z | helper program",
        "fd::17 | helper program",
        "::x | helper program",
        "EXT::x | helper program",
        "git://git.example.org/a.git | git://",
        "http://git.example.org/a.git | not encrypted",
        "http://localhost.example.org/a.git | not encrypted",
        "ftp://git.example.org/a.git | ftp://",
        "jgit+ext://x/a | jgit+ext://",
        "-oProxyCommand=touch:a | begins with a hyphen",
        "git@-oProxyCommand=touch:a | begins with a hyphen",
        "ssh://-oProxyCommand=touch/a | begins with a hyphen",
        "ssh://%2doProxyCommand=touch@h/a | begins with a hyphen",
        "ssh://h y/a | host",
        "ssh:///a | host",
        "https:///a | host",
        "git@h:-a | begins with a hyphen",
        "file://--upload-pack=touch/a | absolute path",
        "file://elsewhere/srv/a.git | absolute path",
        "file:///srv/a.git?upload-pack=touch | options",
        "--upload-pack=touch | absolute path",
        "a/b.git | absolute path",
        "https://h/a%0ahost=other | control character",
        "'' | empty"
      })
  void everyOtherAddressIsRefusedInOneSentence(String url, String reason) {
    assertThat(GitSources.problem(url)).contains(reason);
    assertThatThrownBy(() -> Remote.of("r", url))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Repository r")
        .hasMessageContaining(reason)
        .hasMessageContaining("https://");
  }

  @Test
  void lineBreaksAndBlanksAroundAreRefused() {
    assertThat(GitSources.problem("https://h/a\nhost=other")).contains("control character");
    assertThat(GitSources.problem(" https://h/a")).contains("blank");
  }

  @Test
  void aRefusalDoesNotRepeatTheAddress() {
    assertThatThrownBy(() -> Remote.of("r", "ftp://user:hunter2@git.example.org/a"))
        .hasMessageNotContaining("hunter2");
  }
}
