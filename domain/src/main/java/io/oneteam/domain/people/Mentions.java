package io.oneteam.domain.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How free text may name somebody. Sequences of words stand as their number, a colon and the words
 * with single spaces, all after {@link Names#words}; instead of words there may be keyed digests.
 *
 * @param names sequences that are nobody else's name
 * @param handles sequences that name somebody only when a part of their name shows in them
 * @param parts the longer words of the name
 */
public record Mentions(List<String> names, List<String> handles, List<String> parts) {
  /** Of nobody. */
  public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of());

  /** From how many letters on a word tells who is meant. */
  public static final int TELLING = 4;

  private static final int ACCOUNT = 12;

  public Mentions {
    names = List.copyOf(names);
    handles = List.copyOf(handles);
    parts = List.copyOf(parts);
  }

  /** Both. */
  public Mentions plus(Mentions other) {
    return new Mentions(
        sum(names, other.names), sum(handles, other.handles), sum(parts, other.parts));
  }

  /** By a name. */
  public static Mentions ofName(String name, UnaryOperator<String> token) {
    List<String> words = Names.words(name);
    List<String> names = new ArrayList<>();
    if (Names.full(name, words)) {
      names.add(sequence(words, token));
      if (words.size() == 2) {
        names.add(sequence(List.of(words.get(1), words.get(0)), token));
      }
      String first = words.get(0);
      String last = words.get(words.size() - 1);
      if (last.length() >= TELLING) {
        names.add(sequence(List.of(first + last), token));
        names.add(sequence(List.of(first.charAt(0) + last), token));
      }
    }
    List<String> handles = name.strip().contains(" ") ? List.of() : handle(name, token);
    return new Mentions(names, handles, parts(words, token));
  }

  /** By an e-mail. */
  public static Mentions ofMail(String email, UnaryOperator<String> token) {
    int at = email.indexOf('@');
    if (at <= 0) {
      return NONE;
    }
    String local = email.substring(0, at);
    return new Mentions(
        List.of(), handle(local.substring(local.indexOf('+') + 1), token), List.of());
  }

  /** By an account. */
  public static Mentions ofAccount(String account, UnaryOperator<String> token) {
    List<String> words = Names.words(account);
    return new Mentions(
        account.length() >= ACCOUNT && !words.isEmpty()
            ? List.of(sequence(words, token))
            : List.of(),
        handle(account, token),
        List.of());
  }

  /** Words as one text. */
  public static String sequence(List<String> words, UnaryOperator<String> token) {
    return words.size() + ":" + token.apply(String.join(" ", words));
  }

  private static List<String> handle(String handle, UnaryOperator<String> token) {
    List<String> words = Names.words(handle.toLowerCase(Locale.ROOT));
    return words.isEmpty() || Names.generic(handle) ? List.of() : List.of(sequence(words, token));
  }

  private static List<String> parts(List<String> words, UnaryOperator<String> token) {
    return words.stream().filter(word -> word.length() >= TELLING).distinct().map(token).toList();
  }

  private static List<String> sum(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<String> sum = new ArrayList<>(a);
    sum.addAll(b);
    return sum;
  }
}
