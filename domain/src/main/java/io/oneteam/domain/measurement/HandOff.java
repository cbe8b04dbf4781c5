package io.oneteam.domain.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work passing from one discipline to another.
 *
 * @param issue key of the issue that passed, or of the receiving issue along a link
 * @param from giving discipline
 * @param to receiving discipline
 * @param at when it passed
 * @param waitDays days from the giver's last active or review interval to the receiver's first
 *     active one; up to the cut-off when censored
 * @param censored whether the receiver had not begun at the next change or at as-of
 * @param returned whether the receiver had held it before
 * @param link whether it passed along a link between two issues
 * @param model name of the model the issue is tied to, null for none
 */
public record HandOff(
    String issue,
    String from,
    String to,
    Instant at,
    double waitDays,
    boolean censored,
    boolean returned,
    boolean link,
    @Nullable String model) {
  public HandOff {
    waitDays = Rounding.of(waitDays);
  }
}
