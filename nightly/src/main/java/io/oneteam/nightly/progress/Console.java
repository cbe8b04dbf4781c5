package io.oneteam.nightly.progress;

/** Tells a terminal from a pipe. */
public final class Console {
  private Console() {}

  /** Whether a person watches: from JDK 22 on a console exists even for pipes, so it is asked. */
  public static boolean watched() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
