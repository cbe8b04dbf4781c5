package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notebooks and scripts that code runs or names. */
final class Paths {
  private static final int MOST = 200;
  private static final int LONGEST = 300;
  private static final List<String> ENDINGS =
      List.of(".ipynb", ".py", ".sql", ".R", ".r", ".Rmd", ".qmd", ".jl", ".scala");
  private static final List<String> ROOTS =
      List.of("/Repos/", "/Workspace/", "/Shared/", "/Users/");
  private static final Set<String> RUNNING =
      Set.of("execute_notebook", "run_notebook", "source", "include", "render");
  private static final Pattern RUN =
      Pattern.compile("%run\\s+(?:-\\w+\\s+)*(\"[^\"]+\"|'[^']+'|\\S+)");
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w./$~{}-])[\\w./$~{}-]+\\.(?:ipynb|py|sql|R|Rmd|qmd|jl)(?![\\w.])");

  private static final Pattern CRON = Pattern.compile("@\\w+|(\\S+\\s+){4,6}\\S+");

  private final Set<String> schedules = new LinkedHashSet<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private final Set<String> mentions = new LinkedHashSet<>();

  List<String> runs() {
    return List.copyOf(runs);
  }

  List<Mention> mentions() {
    List<Mention> all = new ArrayList<>();
    mentions.forEach(path -> all.add(new Mention(Mention.Kind.PATH, path)));
    schedules.forEach(when -> all.add(new Mention(Mention.Kind.SCHEDULE, when)));
    return all;
  }

  void magic(String line) {
    String head = line.length() > 2000 ? line.substring(0, 2000) : line;
    Matcher run = RUN.matcher(head);
    if (run.lookingAt()) {
      add(runs, run.group(1).replaceAll("^[\"']|[\"']$", ""));
    } else if (head.startsWith("!")) {
      Matcher script = SCRIPT.matcher(head);
      while (script.find()) {
        add(mentions, script.group());
      }
    }
  }

  void read(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      schedule(tokens, i);
      int length = tokens.end(i) - tokens.start(i);
      if (tokens.kind(i) == Token.STRING && length > 4 && length <= LONGEST) {
        literal(tokens, i);
      }
    }
  }

  /**
   * Airflow and its like: {@code schedule="@daily"}, {@code schedule_interval=timedelta(days=1)}.
   */
  private void schedule(Tokens tokens, int i) {
    if (!tokens.is(i + 1, '=') || i + 2 >= tokens.size()) {
      return;
    }
    boolean interval = tokens.is(i, "schedule_interval");
    boolean text = tokens.kind(i + 2) == Token.STRING;
    if (interval || (text && (tokens.is(i, "schedule") || tokens.is(i, "cron")))) {
      String when = text ? tokens.content(i + 2) : tokens.text(i + 2);
      if (!when.equals("None") && (interval || CRON.matcher(when).matches())) {
        add(schedules, when);
      }
    }
  }

  private void literal(Tokens tokens, int i) {
    boolean runs = runs(tokens, i);
    if (!runs && !endsLikePath(tokens, i) && !atRoot(tokens, i) && !afterNotebookPath(tokens, i)) {
      return;
    }
    String content = tokens.content(i);
    if (!content.isBlank() && content.chars().noneMatch(c -> c == '\n' || c == '{')) {
      add(runs ? this.runs : mentions, content);
    }
  }

  private static boolean runs(Tokens tokens, int i) {
    if (!tokens.is(i - 1, '(') || !tokens.isName(i - 2)) {
      return false;
    }
    boolean workflow = tokens.is(i - 2, "run") && tokens.is(i - 4, "notebook");
    return workflow || (RUNNING.contains(tokens.text(i - 2)) && endsLikePath(tokens, i));
  }

  private static boolean afterNotebookPath(Tokens tokens, int i) {
    return i >= 2
        && (tokens.is(i - 2, "notebook_path")
            || (tokens.kind(i - 2) == Token.STRING
                && tokens.content(i - 2).equals("notebook_path")));
  }

  private static boolean endsLikePath(Tokens tokens, int i) {
    char last = tokens.text[tokens.end(i) - 1];
    if (last != '"' && last != '\'') {
      return false;
    }
    for (String ending : ENDINGS) {
      if (endsWith(tokens, i, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(Tokens tokens, int i, String ending) {
    int from = tokens.end(i) - 1 - ending.length();
    if (from <= tokens.start(i)) {
      return false;
    }
    for (int j = 0; j < ending.length(); j++) {
      if (tokens.text[from + j] != ending.charAt(j)) {
        return false;
      }
    }
    return true;
  }

  private static boolean atRoot(Tokens tokens, int i) {
    char first = tokens.text[tokens.start(i) + 1];
    if (first != '/') {
      return false;
    }
    String content = tokens.content(i);
    return ROOTS.stream().anyMatch(content::startsWith);
  }

  private static void add(Set<String> paths, String path) {
    if (paths.size() < MOST && path.length() <= LONGEST) {
      paths.add(path);
    }
  }
}
