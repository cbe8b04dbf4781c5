package io.oneteam.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.settings.Settings.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final List<Period> SPRINTS =
      List.of(sprint("S2", "2026-01-15", "2026-01-28"), sprint("S1", "2026-01-01", "2026-01-14"));

  @Test
  void aQuarterAndTheElevenBefore() {
    Periods periods = Periods.of(PeriodKind.QUARTER, List.of());
    Period period = periods.containing(LocalDate.parse("2026-08-31"));
    assertThat(period)
        .isEqualTo(
            new Period("2026-Q3", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-30")));
    assertThat(periods.upTo(period, 12)).hasSize(12).last().isEqualTo(period);
    assertThat(periods.upTo(period, 12).get(0).name()).isEqualTo("2023-Q4");
  }

  @Test
  void monthsAndNames() {
    Periods periods = Periods.of(PeriodKind.MONTH, List.of());
    assertThat(periods.containing(LocalDate.parse("2024-02-29")).to())
        .isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(periods.named("2026-09").from()).isEqualTo(LocalDate.parse("2026-09-01"));
    assertThat(periods.named("2026-Q1").to()).isEqualTo(LocalDate.parse("2026-03-31"));
    assertThatThrownBy(() -> periods.named("autumn")).hasMessageContaining("2026-Q3");
  }

  @Test
  void sprintsInTheirOwnOrder() {
    Periods periods = Periods.of(PeriodKind.SPRINT, SPRINTS);
    Period second = periods.containing(LocalDate.parse("2026-01-20"));
    assertThat(second.name()).isEqualTo("S2");
    assertThat(second.to()).isEqualTo(LocalDate.parse("2026-01-28"));
    assertThat(periods.upTo(second, 12)).extracting(Period::name).containsExactly("S1", "S2");
    assertThat(periods.named("s1").name()).isEqualTo("S1");
  }

  @Test
  void aSprintThatEndedLongerAgoThanItLastedIsNoPeriodAnyMore() {
    Periods periods = Periods.of(PeriodKind.SPRINT, SPRINTS);
    assertThat(periods.containing(LocalDate.parse("2026-02-11")).name()).isEqualTo("S2");
    assertThat(periods.containing(LocalDate.parse("2026-02-12")).name()).isEqualTo("2026-Q1");
  }

  private static Period sprint(String name, String from, String to) {
    return new Period(name, LocalDate.parse(from), LocalDate.parse(to));
  }
}
