package io.oneteam.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
    "git@git.example.org:pricing.git, pricing",
    "C:\\data\\pricing\\, pricing",
    "/, repository"
  })
  void isCalledByTheLastPartOfItsPlace(String place, String label) {
    assertThat(
            new RepositorySettings(place, null, null, List.of(), List.of(), null, false, null)
                .label())
        .isEqualTo(label);
  }

  @Test
  void getsANumberWhenAnotherHasTheSameName() {
    assertThat(labels(at("/a/models", null), at("/b/models.git", null), at("/c/models", null)))
        .containsExactly("models", "models-2", "models-3");
  }

  @Test
  void leavesAGivenNameToWhomItWasGiven() {
    assertThat(labels(at("/a/models", null), at("/b/x", "models"), at("/c/models-2", null)))
        .containsExactly("models-2", "models", "models-2-2");
  }

  @Test
  void keepsItsNameHoweverOftenSettingsAreCopied() {
    List<RepositorySettings> once = of(at("/a/models", null), at("/b/models", null));
    assertThat(of(once.toArray(RepositorySettings[]::new))).isEqualTo(once);
  }

  private static List<String> labels(RepositorySettings... repositories) {
    return of(repositories).stream().map(RepositorySettings::label).toList();
  }

  private static List<RepositorySettings> of(RepositorySettings... repositories) {
    Settings s = Settings.empty();
    return new Settings(
            s.team(),
            s.teams(),
            List.of(repositories),
            s.jira(),
            s.people(),
            s.deployments(),
            s.files(),
            s.milestones(),
            s.models(),
            s.disciplines(),
            s.inference(),
            s.period(),
            s.privacy(),
            s.zone(),
            s.reports())
        .repositories();
  }

  private static RepositorySettings at(String path, @Nullable String name) {
    return new RepositorySettings(path, null, name, List.of(), List.of(), null, false, null);
  }
}
