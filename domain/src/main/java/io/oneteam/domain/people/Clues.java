package io.oneteam.domain.people;

import java.util.List;

/**
 * All that name, e-mail and account of an identity say about who it is, in parts that need only be
 * compared. Every text is what a {@link Veil} made of the clear one: the text itself, or its keyed
 * digest. Empty stands for nothing, as everywhere here.
 *
 * @param name what the name says
 * @param mail what the e-mail says
 * @param account what the account says
 */
public record Clues(Name name, Mail mail, Account account) {

  /** Whether it is a program. */
  public boolean bot() {
    boolean looks = name.bot() || mail.bot() || account.bot();
    return looks && !name.human() && !mail.human() && !account.human();
  }

  /** How texts may say what it is called by: its name, else what else is known. */
  public Mentions named() {
    if (!name.text().isEmpty()) {
      return name.mentions();
    }
    return mail.address().isEmpty() ? account.named() : mail.named();
  }

  /** How texts may name whoever it is. */
  public Mentions mentions() {
    return name.mentions().plus(mail.mentions()).plus(account.mentions());
  }

  /**
   * What a name says.
   *
   * @param text as recorded
   * @param folded for .mailmap: whatever the case
   * @param claim as the people file may write it
   * @param full a full name in its comparable form; empty for generic and short ones
   * @param common whether the full name is so short that many have it
   * @param generic whether programs, teams, machines and templates are called so
   * @param script the script of its first word
   * @param words words of a full name that are no initials
   * @param joined a full name's words in one
   * @param telling words of three letters or more
   * @param logins user names that are usually made of a full name
   * @param single the only word of a name of one word
   * @param handle the name, where it may be a user name
   * @param bot whether programs are called so
   * @param human whether the configuration says that no program is
   * @param mentions how texts may say it
   */
  public record Name(
      String text,
      String folded,
      String claim,
      String full,
      boolean common,
      boolean generic,
      String script,
      List<String> words,
      String joined,
      List<String> telling,
      List<String> logins,
      String single,
      String handle,
      boolean bot,
      boolean human,
      Mentions mentions) {}

  /**
   * What an e-mail says.
   *
   * @param text as recorded
   * @param folded for .mailmap: whatever the case
   * @param address normalised
   * @param personal whether it is one person's own
   * @param domain the part behind the @
   * @param free whether anybody may take an address there
   * @param login the user name behind a no-reply address
   * @param claim that user name as the people file may write it
   * @param site the site of a no-reply address
   * @param number the account's number in a no-reply address
   * @param stem a company's address without the number that tells people of one name apart
   * @param stemNumber that number; empty for the first of the name
   * @param handles user names in it
   * @param bot whether programs are called so
   * @param human whether the configuration says that no program is
   * @param mentions how texts may say it
   * @param named how texts may say it where it stands for a name
   */
  public record Mail(
      String text,
      String folded,
      String address,
      boolean personal,
      String domain,
      boolean free,
      String login,
      String claim,
      String site,
      String number,
      String stem,
      String stemNumber,
      List<String> handles,
      boolean bot,
      boolean human,
      Mentions mentions,
      Mentions named) {}

  /**
   * What an account says.
   *
   * @param text as recorded, without space around it
   * @param claim as the people file may write it
   * @param handle the account, where it may be a user name
   * @param bot whether programs are called so
   * @param human whether the configuration says that no program is
   * @param mentions how texts may say it
   * @param named how texts may say it where it stands for a name
   */
  public record Account(
      String text,
      String claim,
      String handle,
      boolean bot,
      boolean human,
      Mentions mentions,
      Mentions named) {}
}
