package io.oneteam.domain.people;

/**
 * One human behind identities, or a bot.
 *
 * @param id the store's number
 * @param name for the people file alone; never in a report
 * @param bot whether it is a program: counted as nobody
 */
public record Person(int id, String name, boolean bot) {}
