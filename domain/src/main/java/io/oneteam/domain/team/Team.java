package io.oneteam.domain.team;

import java.util.List;

/**
 * The unit of every report.
 *
 * @param name what reports print
 * @param disciplines disciplines in their order; positions also choose colours
 */
public record Team(String name, List<String> disciplines) {
  public Team {
    disciplines = List.copyOf(disciplines);
  }
}
