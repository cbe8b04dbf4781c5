package io.oneteam.nightly.command;

import io.oneteam.collector.people.Forgetting;
import io.oneteam.collector.people.PeopleStep;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.IdentityKey;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Pseudonyms;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.job.TeamStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes one person's names from the store. */
@Command(
    name = "forget",
    description =
        "Removes one person's names, e-mails and accounts from the store for good; counts stay.",
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(
      paramLabel = "PERSON",
      description = "A name, e-mail or account, as oneteam people lists it.")
  private String called = "";

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = options.settings(home);
    Clock clock = Clock.systemUTC();
    try (HomeLock lock = HomeLock.take(home, clock);
        Store store = TeamStore.open(home, options.store(home), settings)) {
      IdentityKey key = IdentityKey.in(home.path());
      PeopleStep step = new PeopleStep(store, settings);
      Resolution resolution = step.run(options.asOf(settings, clock));
      IdentityStore identities = new IdentityStore(store);
      List<Identity> all = identities.all();
      Person person = one(Forgetting.find(called, resolution, all, store.token()));
      List<Identity> own = Forgetting.identities(person, resolution, all);
      String address = identities.forget(person.id(), own, key);
      step.run(options.asOf(settings, clock));
      Pseudonyms.clean(store, options.store(home));
      System.out.println(
          own.size()
              + " identities are forgotten. Take the person out of the people file too; to keep"
              + " their discipline in the counts, give it to "
              + address
              + ". Commit subjects and issue summaries stay as their sources have them.");
    }
    return ExitCode.COMPLETE;
  }

  private static Person one(List<Person> found) {
    if (found.isEmpty()) {
      throw new UserException(
          ExitCode.USAGE, "Nobody of that name, e-mail or account is known; see oneteam people.");
    }
    if (found.size() > 1) {
      throw new UserException(
          ExitCode.USAGE,
          found.size() + " people may be meant; give an e-mail or account that only one has.");
    }
    return found.get(0);
  }
}
