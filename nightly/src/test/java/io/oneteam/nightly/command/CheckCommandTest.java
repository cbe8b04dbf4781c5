package io.oneteam.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.nightly.exit.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code oneteam check} says before anything is read. */
class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void anArchivedRepositorysModelsAreSaidToBeAbandonedFromThenOn()
      throws IOException, GitAPIException {
    String checked = check("path: shop, archived: 2025-03-01", "");

    assertThat(checked)
        .contains(
            "note    shop is archived since 2025-03-01: its models that are not in production count"
                + " as abandoned from then on");
    assertThat(check("path: shop", "")).doesNotContain("archived");
  }

  @Test
  void aRegistrysVersionThatCannotBeReadIsNamed() throws IOException, GitAPIException {
    Files.writeString(
        folder.resolve("registry.json"),
        "{\"model_versions\": [{\"name\": \"prices\", \"version\": \"1\"}]}");

    assertThat(check("path: shop", "  deployments: [registry.json]\n"))
        .contains("registry.json: model version 1 is left out: its last_updated_timestamp");
  }

  private String check(String repository, String more) throws IOException, GitAPIException {
    Git.init().setDirectory(folder.resolve("shop").toFile()).call().close();
    Path config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            "oneteam:\n  repositories: [ {" + repository + "} ]\n" + more);
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      int code =
          OneteamCommand.execute(
              "check", "--home", folder.resolve("home").toString(), "--config", config.toString());
      assertThat(code).isIn(ExitCode.COMPLETE, ExitCode.FAILED);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
