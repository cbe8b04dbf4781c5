package io.oneteam.domain.settings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, keys as in oneteam.yaml. Every key is optional; absent lists are empty.
 *
 * @param team name of the only team; ignored when {@code teams} is given
 * @param repositories each under a {@linkplain RepositorySettings#label() label} of its own: of
 *     several with the same last part of the path, the second gets the name {@code …-2}
 * @param zone calendar of days and periods, UTC by default
 * @param people path of people.csv, null for none
 * @param deployments paths of deployment records
 * @param disciplines discipline names in their order
 */
public record Settings(
    @Nullable String team,
    List<TeamSettings> teams,
    List<RepositorySettings> repositories,
    JiraSettings jira,
    @Nullable String people,
    List<String> deployments,
    FileSettings files,
    MilestoneSettings milestones,
    List<ModelSettings> models,
    List<String> disciplines,
    InferenceSettings inference,
    PeriodKind period,
    PrivacySettings privacy,
    ZoneId zone,
    ReportSettings reports) {

  /** The four disciplines that teams building models usually have. */
  public static final List<String> DISCIPLINES =
      List.of("data science", "data engineering", "ML engineering", "software engineering");

  public Settings {
    teams = orEmpty(teams);
    repositories = Labels.unique(orEmpty(repositories));
    jira = Objects.requireNonNullElseGet(jira, JiraSettings::none);
    deployments = orEmpty(deployments);
    files = Objects.requireNonNullElseGet(files, FileSettings::defaults);
    milestones = Objects.requireNonNullElseGet(milestones, MilestoneSettings::defaults);
    models = orEmpty(models);
    disciplines = orEmpty(disciplines).isEmpty() ? DISCIPLINES : List.copyOf(disciplines);
    inference = Objects.requireNonNullElseGet(inference, InferenceSettings::defaults);
    period = Objects.requireNonNullElse(period, PeriodKind.QUARTER);
    privacy = Objects.requireNonNullElseGet(privacy, PrivacySettings::defaults);
    zone = Objects.requireNonNullElse(zone, ZoneId.of("UTC"));
    reports = Objects.requireNonNullElseGet(reports, ReportSettings::defaults);
  }

  /** A configuration with nothing in it. */
  public static Settings empty() {
    return new Settings(
        null,
        List.of(),
        List.of(),
        JiraSettings.none(),
        null,
        List.of(),
        FileSettings.defaults(),
        MilestoneSettings.defaults(),
        List.of(),
        DISCIPLINES,
        InferenceSettings.defaults(),
        PeriodKind.QUARTER,
        PrivacySettings.defaults(),
        ZoneId.of("UTC"),
        ReportSettings.defaults());
  }

  /** The same with another Jira. */
  public Settings withJira(JiraSettings other) {
    return new Settings(
        team,
        teams,
        repositories,
        other,
        people,
        deployments,
        files,
        milestones,
        models,
        disciplines,
        inference,
        period,
        privacy,
        zone,
        reports);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** How long a period is. */
  public enum PeriodKind {
    MONTH,
    QUARTER,
    SPRINT
  }

  /**
   * One of several teams.
   *
   * @param repositories names of its repositories; empty for all
   * @param jiraProjects keys of its Jira projects; empty for all
   * @param paths globs of its paths within shared repositories; empty for all
   */
  public record TeamSettings(
      String name, List<String> repositories, List<String> jiraProjects, List<String> paths) {
    public TeamSettings {
      repositories = orEmpty(repositories);
      jiraProjects = orEmpty(jiraProjects);
      paths = orEmpty(paths);
    }
  }

  /**
   * A repository: a local path, or a URL to mirror.
   *
   * @param name what reports print; by default the last part of path or URL
   * @param branches globs of branches to read; empty for all
   * @param paths globs of paths that belong to the team; empty for all
   * @param web base URL of its web pages, null to derive it from the URL where possible
   * @param pullRefs whether refs/pull/* and refs/merge-requests/* are read too
   * @param archived day on which work on it ended for good, null while it goes on
   */
  public record RepositorySettings(
      @Nullable String path,
      @Nullable String url,
      @Nullable String name,
      List<String> branches,
      List<String> paths,
      @Nullable String web,
      boolean pullRefs,
      @Nullable LocalDate archived) {
    public RepositorySettings {
      branches = orEmpty(branches);
      paths = orEmpty(paths);
    }

    /** What reports print: the name, else the last part of path or URL without ".git". */
    public String label() {
      return name != null && !name.isBlank()
          ? name.strip()
          : Labels.ofPlace(Objects.requireNonNullElse(path, Objects.requireNonNullElse(url, "")));
    }

    /** The same in another folder; null for none. */
    public RepositorySettings at(@Nullable String place) {
      return new RepositorySettings(place, url, name, branches, paths, web, pullRefs, archived);
    }

    /** The same under another name. */
    RepositorySettings named(String other) {
      return new RepositorySettings(path, url, other, branches, paths, web, pullRefs, archived);
    }
  }

  /**
   * Jira by REST, by export, or both.
   *
   * @param token never printed; from the environment or a file
   * @param tokenFile file that holds the token, null for none
   * @param export folders or files of exported issue documents
   * @param statuses flow by status id, overriding the status category
   * @param web base URL of its web pages, null for {@code url}
   */
  public record JiraSettings(
      @Nullable String url,
      @Nullable String web,
      List<String> projects,
      @Nullable String email,
      @Nullable String token,
      @Nullable String tokenFile,
      List<String> export,
      Map<String, String> statuses) {
    public JiraSettings {
      projects = orEmpty(projects);
      export = orEmpty(export);
      statuses = statuses == null ? Map.of() : Map.copyOf(statuses);
    }

    /** No Jira. */
    public static JiraSettings none() {
      return new JiraSettings(null, null, List.of(), null, null, null, List.of(), Map.of());
    }

    /** Without the token, since strings end up in logs. */
    @Override
    public String toString() {
      return "JiraSettings[url=" + url + ", projects=" + projects + ", export=" + export + "]";
    }
  }

  /** Globs that decide what files are, as in .gitignore, relative to the repository. */
  public record FileSettings(
      List<String> notebooks, List<String> notModels, List<String> modules, List<String> ignore) {
    public FileSettings {
      notebooks = orEmpty(notebooks);
      notModels = orEmpty(notModels);
      modules = orEmpty(modules);
      ignore = orEmpty(ignore);
    }

    /** No overrides. */
    public static FileSettings defaults() {
      return new FileSettings(List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What shows a release, staging and production.
   *
   * @param jiraStatuses names or ids of Jira statuses by one of {@link #STATUS_WORDS}
   */
  public record MilestoneSettings(
      List<String> releaseTags,
      List<String> releaseBranches,
      List<String> staging,
      List<String> production,
      List<String> productionTags,
      List<String> productionBranches,
      Map<String, List<String>> jiraStatuses,
      String clock) {
    /** What a Jira status may show. */
    public static final List<String> STATUS_WORDS =
        List.of(
            "released", "staging", "staged", "production", "in-production", "abandoned", "retired");

    public MilestoneSettings {
      releaseTags = orEmpty(releaseTags);
      releaseBranches = orEmpty(releaseBranches);
      staging = orEmpty(staging);
      production = orEmpty(production);
      productionTags = orEmpty(productionTags);
      productionBranches = orEmpty(productionBranches);
      jiraStatuses = jiraStatuses == null ? Map.of() : Map.copyOf(jiraStatuses);
      clock = Objects.requireNonNullElse(clock, "landed");
    }

    /** Every tag releases; nothing is known of production. */
    public static MilestoneSettings defaults() {
      return new MilestoneSettings(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), "landed");
    }
  }

  /** A declared model. */
  public record ModelSettings(
      String name, List<String> notebooks, List<String> modules, ModelIssues jira) {
    public ModelSettings {
      notebooks = orEmpty(notebooks);
      modules = orEmpty(modules);
      jira = Objects.requireNonNullElseGet(jira, ModelIssues::none);
    }
  }

  /** The Jira issues of a declared model. */
  public record ModelIssues(List<String> epics, List<String> labels, List<String> components) {
    public ModelIssues {
      epics = orEmpty(epics);
      labels = orEmpty(labels);
      components = orEmpty(components);
    }

    /** None. */
    public static ModelIssues none() {
      return new ModelIssues(List.of(), List.of(), List.of());
    }
  }

  /**
   * Whether disciplines are inferred from the kinds of file touched.
   *
   * @param infer null: only when there is no people file
   * @param bots further patterns (regular expressions) of bot names or e-mails
   * @param humans patterns of names or e-mails that are no bots although they look like ones
   */
  public record InferenceSettings(@Nullable Boolean infer, List<String> bots, List<String> humans) {
    public InferenceSettings {
      bots = orEmpty(bots);
      humans = orEmpty(humans);
    }

    /** Decided by whether there is a people file. */
    public static InferenceSettings defaults() {
      return new InferenceSettings(null, List.of(), List.of());
    }
  }

  /**
   * Privacy.
   *
   * @param minimumGroup smallest number of people a shown cell rests on, at least 1; default 3
   * @param pseudonymise whether the store keeps keyed hashes instead of names and e-mails
   */
  public record PrivacySettings(@Nullable Integer minimumGroup, boolean pseudonymise) {
    /** Three people, names kept in the store. */
    public static PrivacySettings defaults() {
      return new PrivacySettings(3, false);
    }

    /** The smallest number of people a shown cell rests on. */
    public int minimum() {
      return minimumGroup == null ? 3 : Math.max(1, minimumGroup);
    }
  }

  /**
   * Where reports go.
   *
   * @param copyTo folder that receives copies, null for none
   * @param webhook address that receives the headline, null for none
   * @param locale language tag for number and date formats, null for ISO dates
   */
  public record ReportSettings(
      @Nullable String copyTo, @Nullable String webhook, @Nullable String locale) {
    /** Only under the oneteam home. */
    public static ReportSettings defaults() {
      return new ReportSettings(null, null, null);
    }
  }
}
