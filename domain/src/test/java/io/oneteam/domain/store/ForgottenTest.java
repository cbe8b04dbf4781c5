package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenTest {
  @TempDir Path home;

  @Test
  void aForgottenPersonStaysForgottenAndCounted() throws IOException {
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      int git = identities.idOf(Identity.Kind.GIT, "Mira Kovac", "mira@x.org", null);
      int jira = identities.idOfAccount("acc-1", "Mira Kovac", null);
      int other = identities.idOf(Identity.Kind.GIT, "Tom Berg", "tom@x.org", null);
      identities.forget(
          git,
          identities.all().stream().filter(i -> i.id() != other).toList(),
          IdentityKey.in(home));
      assertThat(identities.all().toString())
          .doesNotContain("Mira", "mira", "acc-1")
          .contains("Tom");
      assertThat(identities.idOf(Identity.Kind.GIT, "Mira Kovac", "mira@x.org", null))
          .isEqualTo(git);
    }
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      identities.meet(List.of(new Identity(0, Identity.Kind.GIT, "Mira", "mira@x.org", null)));
      assertThat(identities.idOf(Identity.Kind.GIT, "M. Kovac", "MIRA@x.org", null)).isEqualTo(1);
      assertThat(identities.idOfAccount("acc-1", "Mira K.", "mira@x.org")).isEqualTo(2);
      assertThat(identities.all()).hasSize(3);
      assertThat(identities.all().toString()).doesNotContain("Mira", "mira", "MIRA", "acc-1");
    }
  }

  @Test
  void theKeyIsItsOwnersAlone() throws IOException {
    IdentityKey key = IdentityKey.in(home);
    assertThat(IdentityKey.in(home).digest("a")).isEqualTo(key.digest("a"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("identity.key"))))
        .isEqualTo("rw-------");
  }

  private Store open() {
    Store store = Store.open(StoreLocation.inHome(home));
    store.keyed(IdentityKey.in(home));
    return store;
  }
}
