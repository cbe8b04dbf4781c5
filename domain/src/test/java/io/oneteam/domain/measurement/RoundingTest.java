package io.oneteam.domain.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void sumsInAnyOrderBecomeTheSameNumber() {
    assertThat(0.1 + 0.2 + 0.3).isNotEqualTo(0.3 + 0.2 + 0.1);
    assertThat(Rounding.of(0.1 + 0.2 + 0.3)).isEqualTo(Rounding.of(0.3 + 0.2 + 0.1)).isEqualTo(0.6);
  }

  @Test
  void whatIsReadIsKept() {
    assertThat(Rounding.of(182.0438)).isEqualTo(182.0438);
    assertThat(Rounding.of(1.0 / 3)).isEqualTo(0.333333333333);
    assertThat(Rounding.of(123456789012345.0)).isEqualTo(123456789012345.0);
    assertThat(Rounding.ofNullable(null)).isNull();
  }
}
