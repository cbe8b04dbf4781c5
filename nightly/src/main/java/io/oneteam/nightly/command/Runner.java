package io.oneteam.nightly.command;

import io.oneteam.nightly.job.Night;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.job.NightSummary;
import io.oneteam.nightly.progress.Console;
import io.oneteam.nightly.progress.RunProgress;
import java.io.PrintStream;
import java.time.Clock;

/** Runs a night and tells the user what it did. */
final class Runner {
  private Runner() {}

  static int run(NightRequest request, Clock clock) {
    PrintStream out = System.out;
    RunProgress progress = new RunProgress(System.err, Console.watched(), clock);
    Night.Outcome outcome = new Night(clock, progress).run(request);
    NightSummary summary = outcome.summary();
    summary.lines().forEach(out::println);
    if (request.collect() && summary.added() == 0 && !summary.stopped()) {
      out.println("Nothing was added: the store already held everything the sources have.");
    }
    summary.headlines().forEach(headline -> out.println("\n" + headline));
    summary.reports().forEach(file -> out.println("  " + file));
    return outcome.exitCode();
  }
}
