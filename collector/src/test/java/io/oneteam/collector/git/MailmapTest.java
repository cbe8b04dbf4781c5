package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailmapTest {
  private final Mailmap mailmap =
      Mailmap.of(
          """
          # a comment
          Ada Lovelace <ada@x>
          <tim@x> <tim@laptop>
          Eve Example <eve@x> <e@old>
          Grace Hopper <grace@x> grace <SHARED@x> # by name
          nonsense
          """);

  @ParameterizedTest
  @CsvSource({
    "ada, ada@x, Ada Lovelace, ada@x",
    "Tim, TIM@laptop, Tim, tim@x",
    "e, e@old, Eve Example, eve@x",
    "Grace, shared@x, Grace Hopper, grace@x"
  })
  void namesTheProperOne(String name, String email, String properName, String properEmail) {
    assertThat(mailmap.proper(identity(name, email)))
        .contains(new Mailmap.Proper(properName, properEmail));
  }

  @Test
  void saysNothingOfOthers() {
    assertThat(mailmap.proper(identity("Bob", "shared@x"))).isEmpty();
    assertThat(mailmap.proper(identity("Ada Lovelace", "ada@x"))).isEmpty();
  }

  private static Identity identity(String name, String email) {
    return new Identity(1, Identity.Kind.GIT, name, email, null);
  }
}
