package io.oneteam.collector.notebook;

import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Mention.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an environment, job or workflow file names, line by line: it may be YAML, Terraform, a
 * Dockerfile or a template of any of them.
 */
final class EnvironmentMentions {
  private static final int MOST = 300;
  private static final int LONGEST_LINE = 1_000;
  private static final int MOST_LINES = 5_000;

  private record Rule(Kind kind, Pattern pattern) {
    static Rule of(Kind kind, String pattern) {
      return new Rule(kind, Pattern.compile(pattern));
    }
  }

  private static final String VALUE = "[\"']?([^\\s\"',}{\\]\\[]+)";
  private static final String KEY = "(?:^|[\\s\"'_.{,-])";
  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              Kind.PATH,
              "(?<![\\w./${}@~-])([\\w./${}@~-]*\\w\\.(?:ipynb|py|sql|R|Rmd|qmd|jl|scala|zpln))(?![\\w.])"),
          Rule.of(
              Kind.PATH,
              KEY
                  + "(?:notebook_path|notebookPath|notebook|input_nb|python_file)[\"']?\\s*[:=]\\s*"
                  + VALUE),
          Rule.of(Kind.MODULE, "(?:^|\\s|\")-m[\\s\",]+([A-Za-z_][\\w.]*)"),
          Rule.of(
              Kind.MODULE,
              KEY + "(?:package_name|entry_point|handler|python_module)[\"']?\\s*[:=]\\s*" + VALUE),
          Rule.of(Kind.MODULE, KEY + "module[\"']?\\s*[:=]\\s*[\"']?([A-Za-z_]\\w*(?:\\.\\w+)+)"),
          Rule.of(Kind.MODULE, "(?<![\\w.])from\\s+([A-Za-z_]\\w*(?:\\.\\w+)+)\\s+import\\b"),
          Rule.of(Kind.MODULE, "(?:uvicorn|gunicorn|celery)\\s.*?(?<![\\w.])([a-z_][\\w.]*+):\\w+"),
          Rule.of(Kind.IMAGE, KEY + "(?:image|imageName|container)[\"']?\\s*[:=]\\s*" + VALUE),
          Rule.of(Kind.IMAGE, "^\\s*FROM\\s+(?:--\\S+\\s+)?(\\S+)"),
          Rule.of(
              Kind.VERSION,
              KEY
                  + "(?:tag|version|newTag|imageTag|image_tag|modelVersion|model_version|appVersion"
                  + "|targetRevision|release|ref|revision)[\"']?\\s*[:=]\\s*[\"']?"
                  + "(v?\\d[\\w.+-]*|[0-9a-f]{7,40})[\"']?\\s*,?\\s*(?:#.*)?$"),
          Rule.of(Kind.VERSION, "(?<![\\w-])([A-Za-z][\\w-]*==v?\\d[\\w.+-]*)"),
          Rule.of(Kind.VERSION, "(?<![\\w-])([\\w-]+\\.git@[\\w./-]+)"),
          Rule.of(Kind.VERSION, "(?<!\\w)([A-Za-z]\\w*-\\d[\\w.+]*-py\\d[\\w.]*-[\\w-]+)\\.whl"),
          Rule.of(Kind.COMMIT, "(?<![0-9a-f@])([0-9a-f]{40})(?![0-9a-f])"),
          Rule.of(
              Kind.ENVIRONMENT,
              KEY
                  + "(?:environment|env|stage|namespace|deploy_env|DEPLOY_ENV|ENVIRONMENT|workspace)"
                  + "[\"']?\\s*[:=]\\s*[\"']?([A-Za-z][\\w-]*)[\"']?\\s*,?\\s*(?:#.*)?$"),
          Rule.of(
              Kind.SCHEDULE,
              KEY
                  + "(?:cron|schedule|quartz_cron_expression|schedule_interval|schedule_expression)"
                  + "[\"']?\\s*[:=]\\s*[\"']?([^\"'#]*[^\"'#\\s{])"));

  private final Set<Mention> mentions = new LinkedHashSet<>();

  private EnvironmentMentions() {}

  /** Everything named, in order, each once. */
  static List<Mention> in(String text) {
    EnvironmentMentions all = new EnvironmentMentions();
    BlockKeys blocks = new BlockKeys();
    text.lines()
        .limit(MOST_LINES)
        .filter(line -> line.length() <= LONGEST_LINE && !line.isBlank())
        .filter(line -> !comment(line))
        .forEach(
            line -> {
              blocks.line(line, all::add);
              all.line(line);
            });
    return List.copyOf(all.mentions);
  }

  private static boolean comment(String line) {
    String stripped = line.stripLeading();
    return stripped.startsWith("#") && !stripped.startsWith("#!");
  }

  private void line(String line) {
    if (line.contains("uses:")) {
      return;
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(line);
      while (matcher.find()) {
        add(rule.kind(), matcher.group(1));
      }
    }
  }

  private void add(Kind kind, String text) {
    if (mentions.size() < MOST && text.length() <= 300) {
      mentions.add(new Mention(kind, text));
    }
  }
}
