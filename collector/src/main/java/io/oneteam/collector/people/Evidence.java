package io.oneteam.collector.people;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that people are resolved from.
 *
 * @param identities every identity of the store, by number
 * @param roster the people file
 * @param filed whether there is a people file
 * @param mailmap recorded identity number to the proper one's
 * @param keyTies commits that name an issue, by author and the issue's holder at that time
 * @param activity days on which people touched kinds of file
 * @param inference what the configuration says about bots and inference
 * @param disciplines configured names in their order
 * @param token what the store has instead of a text that names somebody
 */
record Evidence(
    List<Identity> identities,
    Roster roster,
    boolean filed,
    Map<Integer, Integer> mailmap,
    List<KeyTie> keyTies,
    Activity activity,
    InferenceSettings inference,
    List<String> disciplines,
    UnaryOperator<String> token) {

  /**
   * How often a git identity's commits name issues that a Jira identity held.
   *
   * @param git identity number of the commits' author
   * @param jira identity number of the issues' assignee, null for nobody
   * @param commits how many commits
   * @param issues how many issues
   */
  record KeyTie(int git, @Nullable Integer jira, int commits, int issues) {}

  /** The same with ties by issue keys. */
  Evidence with(List<KeyTie> ties) {
    return new Evidence(
        identities, roster, filed, mailmap, ties, activity, inference, disciplines, token);
  }

  /** Whether disciplines are inferred. */
  boolean infers() {
    Boolean asked = inference.infer();
    return asked == null ? !filed : asked;
  }
}
