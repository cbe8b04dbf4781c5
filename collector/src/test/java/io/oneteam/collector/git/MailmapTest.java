package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Identity;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
          """,
          UnaryOperator.identity());

  @ParameterizedTest
  @CsvSource({
    "ada, ada@x, Ada Lovelace,",
    "Tim, TIM@laptop,, tim@x",
    "e, e@old, Eve Example, eve@x",
    "Grace, shared@x, Grace Hopper, grace@x"
  })
  void namesTheProperOne(
      String name, String email, @Nullable String properName, @Nullable String properEmail) {
    assertThat(mailmap.proper(identity(name, email)))
        .contains(new Mailmap.Proper(properName, properEmail));
  }

  @Test
  void saysNothingOfOthers() {
    assertThat(mailmap.proper(identity("Bob", "shared@x"))).isEmpty();
  }

  private static Identity identity(String name, String email) {
    return new Identity(1, Identity.Kind.GIT, name, email, null);
  }
}
