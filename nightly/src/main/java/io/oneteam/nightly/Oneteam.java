package io.oneteam.nightly;

/** The command line's entry. */
public final class Oneteam {
  private Oneteam() {}

  public static void main(String[] arguments) {}
}
