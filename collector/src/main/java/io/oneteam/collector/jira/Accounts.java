package io.oneteam.collector.jira;

import io.oneteam.domain.store.IdentityStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jira accounts as identity numbers: by accountId on Cloud, by user name on Data Center. */
final class Accounts {
  private final IdentityStore identities;

  /** Data Center's changelog names users by key, its user objects by name and key. */
  private final Map<String, String> nameByKey = new HashMap<>();

  Accounts(IdentityStore identities) {
    this.identities = identities;
  }

  /** The number of a user object; null for nobody. */
  @Nullable Integer of(JsonNode user) {
    String account = account(user);
    String shown = JiraJson.text(user, "displayName");
    if (account.isEmpty() && shown.isEmpty()) {
      return null;
    }
    String email = JiraJson.text(user, "emailAddress");
    return identities.idOfAccount(
        account.isEmpty() ? shown : account, shown, email.isEmpty() ? null : email);
  }

  /** The number of a user that the changelog names; null for nobody. */
  @Nullable Integer of(String idOrKey, String shown) {
    if (idOrKey.isEmpty()) {
      return null;
    }
    return identities.idOfAccount(nameByKey.getOrDefault(idOrKey, idOrKey), shown, null);
  }

  private String account(JsonNode user) {
    String id = JiraJson.text(user, "accountId");
    if (!id.isEmpty()) {
      return id;
    }
    String name = JiraJson.text(user, "name");
    String key = JiraJson.text(user, "key");
    if (!name.isEmpty() && !key.isEmpty() && !name.equals(key)) {
      nameByKey.put(key, name);
    }
    return name.isEmpty() ? key : name;
  }
}
