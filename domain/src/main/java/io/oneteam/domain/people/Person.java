package io.oneteam.domain.people;

import org.jspecify.annotations.Nullable;

/**
 * One human behind identities, or a bot.
 *
 * @param id the store's number
 * @param name for the people file alone; never in a report
 * @param bot whether it is a program: counted as nobody
 * @param mentions how texts may say the name, where the name is a keyed digest; null where it is in
 *     the clear
 */
public record Person(int id, String name, boolean bot, @Nullable Mentions mentions) {
  /** In the clear. */
  public Person(int id, String name, boolean bot) {
    this(id, name, bot, null);
  }
}
