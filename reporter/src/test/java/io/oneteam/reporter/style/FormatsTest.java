package io.oneteam.reporter.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @ParameterizedTest
  @CsvSource({
    "'',yyyy-mm-dd,2026-03-09",
    "de-DE,dd.mm.yyyy,09.03.2026",
    "en-US,mm\\/dd\\/yyyy,03/09/2026",
    "fr-FR,dd\\/mm\\/yyyy,09/03/2026",
    "sv-SE,yyyy-mm-dd,2026-03-09"
  })
  void datesFollowTheLocaleAndAreIsoWithoutOne(String tag, String format, String words) {
    Formats formats = Formats.of(tag);
    assertThat(formats.date()).isEqualTo(format);
    assertThat(formats.words(DAY)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "143.4,DAYS,143 days",
    "9.94,DAYS,9.9 days",
    "9.95,DAYS,10 days",
    "0,DAYS,0 days",
    "0.456,SHARE,46 %",
    "1204,COUNT,'1,204'",
    "2.44,EFFECTIVE_NUMBER,2.4",
    "0.315,RATIO,0.32"
  })
  void numbersAreRoundedByOneRule(double value, Unit unit, String words) {
    assertThat(Formats.of(null).full(value, unit)).isEqualTo(words);
  }

  @Test
  void numbersFollowTheLocale() {
    assertThat(Formats.of("de-DE").words(1234.5, Unit.RATIO)).isEqualTo("1.234,50");
  }
}
