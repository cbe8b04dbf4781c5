package io.oneteam.collector.statement;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells statements that say nothing about where code came from. */
final class Trivia {
  private static final int LONGEST = 24;
  private static final Set<String> IMPORTING =
      Set.of(
          "library",
          "require",
          "requireNamespace",
          "loadNamespace",
          "suppressPackageStartupMessages",
          "suppressMessages",
          "p_load",
          "using",
          "import",
          "include",
          "package",
          "source");
  private static final Set<String> SETTING_UP =
      Set.of(
          "sys.path.",
          "warnings.",
          "pd.set_option(",
          "pd.options.",
          "plt.style.",
          "plt.rcParams",
          "sns.set",
          "matplotlib.use(",
          "np.random.seed(",
          "logging.basicConfig(",
          "options(",
          "set.seed(",
          "rm(",
          "setwd(",
          "os.chdir(",
          "tf.logging.",
          "mpl.rcParams",
          "Pkg.",
          "np.set_printoptions(",
          "random.seed(",
          "sys.path[",
          "knitr::opts_chunk$set(");

  /** Arguments that say how large, where, how dense: plain ones and pairs of them. */
  private static final String SIZES = "\\(([^()]|\\([^()]*\\))*\\)";

  private static final Pattern NOTHING =
      Pattern.compile(
          "(plt|fig|ax|axes)\\.(show|close|legend|tight_layout|clf|cla|title|xlabel"
              + "|ylabel|plot)\\([^(]*\\)"
              + "|(plt(\\.gc[af]\\(\\))?|fig|ax|axes)\\.(figure|subplots|grid|axis|set_axis_off|margins"
              + "|[xy]lim|[xy]ticks|set_[xy]lim|subplots_adjust)"
              + SIZES
              + "|[\\w.]+\\.(head|tail|info|describe|shape|columns|dtypes|index|values|nunique"
              + "|isnull|sample|copy|reset_index)(\\(\\w*\\))?(\\.sum\\(\\))?"
              + "|(print|display|len|str|type|head|summary|View|glimpse|show)\\([\\w.]*(\\(\\))?\\)"
              + "|(\\w+,)?\\w+=plt\\.(subplots|figure)"
              + SIZES
              + "|if__name__==.__main__.:|main\\(\\)|def(main|__init__|setUp)\\((self)?\\):"
              + "|super\\([\\w,]*\\)\\.__init__\\([\\w,=*]*\\)"
              + "|(logger|log|LOG|LOGGER|_logger)=logging\\.getLogger\\(.*\\)"
              + "|except\\w*(as\\w+)?:|raise\\w+(\\(\\))?|return[\\w.]*|@\\w+(\\.\\w+)?"
              + "|for\\w+inrange\\((len\\()?\\w+\\)*:|(?<one>\\w+)=\\k<one>(\\.copy\\(\\))?"
              + "|with\\w+\\.Session\\(\\)as\\w+:|self\\.(?<own>\\w+)=\\k<own>|\\w+=\\w+\\.copy\\(\\)"
              + "|assert(True|False)|\\w+=(True|False|None|\\[\\]|\\{\\}|\\d+|(dict|list|set)\\(\\))"
              + "|spark=SparkSession.*|if(\\w+isNone|not\\w+|\\w+):|[)}\\]]+(else\\{?)?");

  /** Answers given lately: a file's next version repeats nearly all statements of the last. */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 20_000;

  private final Tokens tokens;
  private final String start;

  Trivia(Tokens tokens) {
    this.tokens = tokens;
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < Math.min(tokens.size(), LONGEST) && joined.length() < 200; i++) {
      joined.append(tokens.text, tokens.start(i), Math.min(tokens.end(i) - tokens.start(i), 100));
    }
    this.start = joined.toString();
  }

  /** Whether it imports, installs or sets up the session. */
  boolean importing(Language language) {
    if (language == Language.SQL) {
      return tokens.is(0, "USE") || tokens.is(0, "use");
    }
    if (language == Language.PYTHON) {
      boolean from = tokens.is(0, "from") && tokens.size() > 1;
      return from || tokens.is(0, "import") || settingUp();
    }
    return (tokens.isName(0) && IMPORTING.contains(tokens.text(0))) || settingUp();
  }

  /** Whether anybody writes it anywhere. */
  boolean trivial() {
    return tokens.size() <= 2 || (tokens.size() <= LONGEST && nothing(start));
  }

  private static boolean nothing(String statement) {
    Boolean known = KNOWN.get(statement);
    if (known == null) {
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      known = NOTHING.matcher(statement).matches();
      KNOWN.put(statement, known);
    }
    return known;
  }

  private boolean settingUp() {
    for (String prefix : SETTING_UP) {
      if (start.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
