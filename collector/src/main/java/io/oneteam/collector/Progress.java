package io.oneteam.collector;

/** Told how far a source is; asked whether to stop. Safe for threads. */
public interface Progress {
  /**
   * Reports progress.
   *
   * @param done units done
   * @param total units in all, 0 while unknown
   * @param unit what is counted, for example "commits"
   */
  void at(long done, long total, String unit);

  /** Whether to stop at the next place where nothing is half done. */
  boolean stopping();

  /** Tells nobody and never stops. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void at(long done, long total, String unit) {}

      @Override
      public boolean stopping() {
        return false;
      }
    };
  }
}
