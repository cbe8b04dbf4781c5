package io.oneteam.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositorySettingsTest {
  @ParameterizedTest
  @CsvSource({
    "/data/pricing, pricing",
    "/data/pricing/, pricing",
    "/data/pricing/.git, pricing",
    "pricing.git, pricing",
    "https://git.example.org/team/pricing.git, pricing",
    "git@git.example.org:pricing.git, pricing"
  })
  void isCalledByTheLastPartOfItsPlace(String place, String label) {
    assertThat(new RepositorySettings(place, null, null, List.of(), List.of(), null, false).label())
        .isEqualTo(label);
  }
}
