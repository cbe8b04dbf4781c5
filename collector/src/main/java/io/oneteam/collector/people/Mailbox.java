package io.oneteam.collector.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an e-mail address says about its owner. */
final class Mailbox {
  private static final Pattern HIDDEN =
      Pattern.compile("(?:(\\d+)[+-])?([^@+]+)@users\\.noreply\\.([a-z0-9.-]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z0-9-]{2,}");
  private static final Pattern MACHINE_DOMAIN =
      Pattern.compile(".*\\.(local|localdomain|localhost|internal|lan|home|invalid|\\(none\\))");

  /** Mailboxes that belong to nobody in particular. */
  private static final Set<String> SHARED =
      Set.of(
          "root",
          "admin",
          "administrator",
          "noreply",
          "no-reply",
          "donotreply",
          "do-not-reply",
          "info",
          "dev",
          "devs",
          "developers",
          "team",
          "support",
          "git",
          "ci",
          "build",
          "jenkins",
          "ubuntu",
          "user",
          "you",
          "your",
          "your.email",
          "youremail",
          "your_email",
          "yourname",
          "email",
          "e-mail",
          "name",
          "test",
          "mail",
          "contact",
          "office",
          "hello",
          "ec2-user",
          "postmaster",
          "webmaster",
          "devnull",
          "unknown",
          "none",
          "nobody",
          "anonymous",
          "foo",
          "example",
          "datascience",
          "data-science",
          "ds",
          "ml",
          "nomail",
          "no-email",
          "noemail");

  private static final Pattern NUMBERED = Pattern.compile("([^@]*?[^@\\d])(\\d*)@.*");

  /** Where anybody may take an address. */
  private static final Set<String> FREE =
      Set.of(
          "",
          "gmail.com",
          "googlemail.com",
          "hotmail.com",
          "outlook.com",
          "yahoo.com",
          "163.com",
          "qq.com",
          "126.com",
          "foxmail.com",
          "icloud.com",
          "protonmail.com",
          "proton.me",
          "live.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "mail.ru",
          "yandex.ru",
          "mac.com",
          "me.com",
          "users.noreply.github.com",
          "users.noreply.gitlab.com");

  private Mailbox() {}

  /**
   * An account behind an address that hides the real one.
   *
   * @param host the site, for example github.com
   * @param number the account's number, null in older addresses
   * @param login the account's name when the commit was made
   */
  record Hidden(String host, @Nullable String number, String login) {}

  /** Lower case, without what mail programs put around an address. */
  static String normalised(@Nullable String email) {
    String text = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    text = text.startsWith("mailto:") ? text.substring(7) : text;
    return text.replaceAll("^[<\"']+|[>\"',;]+$", "").strip();
  }

  /** The account behind a no-reply address of GitHub, GitLab and their like. */
  static Optional<Hidden> hidden(String normalised) {
    Matcher matcher = HIDDEN.matcher(normalised);
    return matcher.matches()
        ? Optional.of(new Hidden(matcher.group(3), matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * A mailbox whose name ends in a number: companies number people of one name.
   *
   * @param stem the address without the number
   * @param number the number, empty for the first of the name
   */
  record Numbered(String stem, String number) {}

  /** The numbered mailbox; empty where anybody may take any address. */
  static Optional<Numbered> numbered(String normalised) {
    Matcher matcher = NUMBERED.matcher(normalised);
    return personal(normalised) && !FREE.contains(domain(normalised)) && matcher.matches()
        ? Optional.of(new Numbered(matcher.group(1) + "@" + domain(normalised), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether anybody may take an address at a domain, rather than an employer's people alone. */
  static boolean free(String domain) {
    return FREE.contains(domain);
  }

  /** Whether the address is one person's own: a real domain, no shared mailbox, no no-reply. */
  static boolean personal(String normalised) {
    int at = normalised.indexOf('@');
    return ADDRESS.matcher(normalised).matches()
        && !MACHINE_DOMAIN.matcher(normalised).matches()
        && !SHARED.contains(normalised.substring(0, at))
        && !normalised.contains("@users.noreply.")
        && !normalised.substring(at).contains("noreply");
  }

  /** The part behind the @; empty when there is none. */
  static String domain(String normalised) {
    return normalised.substring(normalised.indexOf('@') + 1);
  }
}
