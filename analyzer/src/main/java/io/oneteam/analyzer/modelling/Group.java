package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.ModelEvidence.Code;
import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.domain.settings.Settings.ModelSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notebooks and extracted code that make one model.
 *
 * @param declaration what the configuration says, null for a copy family
 * @param notebooks its notebooks, oldest first
 * @param code what was extracted from them, or into declared modules
 */
record Group(@Nullable ModelSettings declaration, List<Notebook> notebooks, List<Code> code) {
  Group {
    notebooks = List.copyOf(notebooks);
    code = List.copyOf(code);
  }

  /** Whether one of its notebooks ever was more than a skeleton. */
  boolean born() {
    return notebooks.stream().anyMatch(notebook -> notebook.trace().commit() >= 0);
  }
}
