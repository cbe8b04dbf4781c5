package io.oneteam.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void saysWhatToDoWhenMemoryRanOutInJavaOrInTheStore() {
    for (Throwable cause :
        new Throwable[] {
          new OutOfMemoryError("Java heap space"),
          new SQLException("Out of memory.", "HY000", 90108),
          new SQLException("The database has been closed", "90098", 90098)
        }) {
      assertThat(Memory.exhausted(new IllegalStateException("the step failed", cause)))
          .hasValueSatisfying(s -> assertThat(s).contains("-Xmx4g", "what was read is kept"));
    }
  }

  @Test
  void otherFailuresAreNotCalledSo() {
    assertThat(Memory.exhausted(new SQLException("no such table", "42S02", 42102))).isEmpty();
  }
}
