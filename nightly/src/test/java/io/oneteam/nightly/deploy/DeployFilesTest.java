package io.oneteam.nightly.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The files to copy say what they should, and their scripts do it with a java of our own. */
class DeployFilesTest {
  private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();

  @TempDir Path folder;

  @BeforeEach
  void needAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 0", "75, 0"})
  void kubernetesFailsTheJobForRealFailuresAlone(int java, int job) throws Exception {
    assertThat(run(List.of("/bin/sh", "-c", podScript()), "exit " + java).exitValue())
        .isEqualTo(job);
  }

  @Test
  void kubernetesPassesAStopOnToTheRun() throws Exception {
    Path started = folder.resolve("started");
    String java = "trap 'exit 3' TERM; touch " + started + "; while :; do sleep 0.1; done; exit 1";
    Process pod = start(List.of("/bin/sh", "-c", podScript()), java);
    while (pod.isAlive() && !Files.exists(started)) {
      Thread.sleep(10);
    }
    pod.destroy();
    assertThat(pod.waitFor(20, TimeUnit.SECONDS)).as("ended").isTrue();
    assertThat(pod.exitValue()).isZero();
  }

  @Test
  void kubernetesNeverRunsTwoNightsAtOnceAndGivesThePodNoRights() throws IOException {
    Map<String, Object> spec = map(map(yaml("kubernetes/cronjob.yaml")).get("spec"));
    assertThat(spec.get("concurrencyPolicy")).isEqualTo("Forbid");
    Map<String, Object> job = map(map(spec.get("jobTemplate")).get("spec"));
    assertThat(job).containsEntry("backoffLimit", 0).doesNotContainKey("podFailurePolicy");
    Map<String, Object> pod = map(map(job.get("template")).get("spec"));
    assertThat(map(pod.get("securityContext"))).containsEntry("runAsNonRoot", true);
    assertThat(map(container().get("securityContext")))
        .containsEntry("allowPrivilegeEscalation", false)
        .containsEntry("readOnlyRootFilesystem", true);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 0", "75, 0", "143, 143"})
  void githubShowsGapsAndAnotherRunAsSuccess(int java, int step) throws Exception {
    String text = Files.readString(DEPLOY.resolve("github-nightly.yml"));
    assertThat(text.lines().filter(line -> line.contains("uses:")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v.*"));
    Map<String, Object> jobs = map(map(yaml("github-nightly.yml")).get("jobs"));
    String script =
        list(map(jobs.get("nightly")).get("steps")).stream()
            .map(DeployFilesTest::map)
            .filter(s -> "Run".equals(s.get("name")))
            .map(s -> s.get("run").toString())
            .reduce("", String::concat);
    int code = run(List.of("/bin/sh", "-e", "-c", script), "exit " + java).exitValue();
    assertThat(code).isEqualTo(step);
  }

  @Test
  void gitlabToleratesGapsAndAnotherRun() throws IOException {
    Map<String, Object> job = map(map(yaml("gitlab/oneteam.gitlab-ci.yml")).get("oneteam"));
    assertThat(map(job.get("allow_failure"))).containsEntry("exit_codes", List.of(3, 75));
    assertThat(job).containsKeys("resource_group", "cache", "artifacts");
    assertThat(job.get("before_script").toString()).contains("ONETEAM_SOURCE", "package");
    assertThat(job.get("script").toString()).contains("nightly/target/oneteam.jar run");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "3, false", "75, false", "1, true", "2, true"})
  void cronWritesAMailForRealFailuresAlone(int java, boolean mail) throws Exception {
    String line =
        Files.readAllLines(DEPLOY.resolve("cron/oneteam")).stream()
            .filter(l -> l.matches("[0-9*].*"))
            .findFirst()
            .orElseThrow();
    Matcher fields =
        Pattern.compile("([0-5]?\\d) ([01]?\\d|2[0-3]) (\\S+) (\\S+) (\\S+) (\\w+) (.+)")
            .matcher(line);
    assertThat(fields.matches()).as(line).isTrue();
    assertThat(fields.group(6)).isEqualTo("oneteam");
    assertThat(fields.group(7)).as("a percent sign ends a cron command").doesNotContain("%");
    String command = fields.group(7).replace("/var/log/oneteam", folder.toString());
    Process process = run(List.of("/bin/sh", "-c", command), "echo said; exit " + java);
    assertThat(output(process)).isEqualTo(mail ? "said\n" : "");
  }

  @Test
  void theStarterPassesItsArgumentsOnWithOptionsOfJava() throws Exception {
    Path starter = Files.copy(DEPLOY.resolve("../oneteam"), folder.resolve("oneteam"));
    List<String> command =
        List.of("env", "-u", "JAVA_HOME", "ONETEAM_JAVA_OPTS=-Xmx3g -Da=b", starter.toString());
    assertThat(output(run(with(command, "status"), "echo no")))
        .contains("oneteam.jar lies neither");
    Path built = Files.createDirectories(folder.resolve("nightly/target/unpacked"));
    Files.writeString(built.resolveSibling("oneteam.jar"), "");
    Files.writeString(built.resolve("oneteam-unpacked.jar"), "");
    assertThat(output(run(with(command, "run"), "printf '<%s>' \"$@\"")))
        .as("a build's plain jars start sooner than its single one")
        .endsWith("nightly/target/unpacked/oneteam-unpacked.jar><run>");
    Files.writeString(folder.resolve("oneteam.jar"), "");
    assertThat(output(run(with(command, "run", "--team", "A b"), "printf '<%s>' \"$@\"; exit 3")))
        .startsWith("<-XX:")
        .contains("<-Xmx3g><-Da=b><-jar>")
        .endsWith("oneteam.jar><run><--team><A b>");
  }

  private static List<String> with(List<String> command, String... arguments) {
    return Stream.concat(command.stream(), Stream.of(arguments)).toList();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void systemdHardensTheServiceAndTakesGapsForSuccess() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("systemd/oneteam.service"));
    assertThat(lines)
        .contains(
            "SuccessExitStatus=3 75 143",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=read-only",
            "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "StateDirectory=oneteam",
            "UMask=0077");
    assertThat(Files.readAllLines(DEPLOY.resolve("systemd/oneteam.timer")))
        .contains("Persistent=true", "WantedBy=timers.target");
  }

  @Test
  void systemdUnderstandsItsFiles() throws Exception {
    Path analyser = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(
        Files.isExecutable(analyser) && Files.isExecutable(Path.of("/usr/bin/java")),
        "skipped: there is no systemd-analyze or no /usr/bin/java");
    for (String unit : List.of("oneteam.service", "oneteam.timer")) {
      Process process =
          run(
              List.of(analyser.toString(), "verify", DEPLOY.resolve("systemd/" + unit).toString()),
              "exit 0");
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(said).isZero();
      assertThat(said).doesNotContain("Unknown key", "oneteam.service:", "oneteam.timer:");
    }
  }

  private static Map<String, Object> container() throws IOException {
    Map<String, Object> spec = map(map(yaml("kubernetes/cronjob.yaml")).get("spec"));
    Map<String, Object> job = map(map(spec.get("jobTemplate")).get("spec"));
    return map(list(map(map(job.get("template")).get("spec")).get("containers")).get(0));
  }

  private static String podScript() throws IOException {
    assertThat(container().get("command")).isEqualTo(List.of("/bin/sh", "-c"));
    return list(container().get("args")).get(0).toString();
  }

  /** Runs a command that finds our java first. */
  private Process run(List<String> command, String java) throws Exception {
    Process process = start(command, java);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
    return process;
  }

  private Process start(List<String> command, String java) throws IOException {
    Path file = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + java + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
    return builder.start();
  }

  private static Object yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(DEPLOY.resolve(file)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object node) {
    return (List<Object>) node;
  }
}
