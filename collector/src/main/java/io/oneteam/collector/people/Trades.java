package io.oneteam.collector.people;

import io.oneteam.domain.history.FileKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which discipline a kind of file speaks for. Tests, configuration, documentation and data are
 * everybody's and speak for nobody. Configured names are understood by their words.
 */
final class Trades {
  private enum Trade {
    DATA_SCIENCE("scien|research|analy|statisti|modell?ing"),
    DATA_ENGINEERING("data.*(engineer|platform)|analytics engineer|\\betl\\b|warehouse"),
    PLATFORM("\\bml\\b|machine learning|mlops|platform|devops|infra|\\bsre\\b|operations"),
    USER_INTERFACE("\\bux\\b|\\bui\\b|front.?end|design|web"),
    SOFTWARE("software|develop|back.?end|full.?stack|engineering$|product");

    private final Pattern words;

    Trade(String words) {
      this.words = Pattern.compile(words);
    }
  }

  private Trades() {}

  /** For each telling kind, the weight it gives to disciplines. */
  static Map<FileKind, Map<String, Double>> weights(List<String> disciplines) {
    Map<Trade, String> names = names(disciplines);
    Map<FileKind, Map<String, Double>> weights = new EnumMap<>(FileKind.class);
    put(weights, names, FileKind.NOTEBOOK, Trade.DATA_SCIENCE, 1);
    put(weights, names, FileKind.MODEL_CODE, Trade.DATA_SCIENCE, 0.5);
    put(weights, names, FileKind.MODEL_CODE, Trade.PLATFORM, 0.5);
    put(weights, names, FileKind.DATA_PIPELINE, Trade.DATA_ENGINEERING, 1);
    put(weights, names, FileKind.INFRASTRUCTURE, Trade.PLATFORM, 1);
    put(weights, names, FileKind.SERVICE, Trade.SOFTWARE, 1);
    put(weights, names, FileKind.CODE, Trade.SOFTWARE, 0.5);
    put(weights, names, FileKind.USER_INTERFACE, Trade.USER_INTERFACE, 1);
    return weights;
  }

  private static void put(
      Map<FileKind, Map<String, Double>> weights,
      Map<Trade, String> names,
      FileKind kind,
      Trade trade,
      double weight) {
    String name = names.get(trade);
    if (name != null) {
      weights.computeIfAbsent(kind, k -> new HashMap<>()).merge(name, weight, Double::sum);
    }
  }

  private static Map<Trade, String> names(List<String> disciplines) {
    Map<Trade, String> names = new EnumMap<>(Trade.class);
    for (String discipline : disciplines) {
      trade(discipline).ifPresent(trade -> names.putIfAbsent(trade, discipline));
    }
    // A team without front-end people leaves the user interface to software engineers.
    String software = names.get(Trade.SOFTWARE);
    if (software != null) {
      names.putIfAbsent(Trade.USER_INTERFACE, software);
    }
    return names;
  }

  private static Optional<Trade> trade(String discipline) {
    String name = discipline.toLowerCase(Locale.ROOT);
    for (Trade trade : Trade.values()) {
      if (trade.words.matcher(name).find()) {
        return Optional.of(trade);
      }
    }
    return Optional.empty();
  }
}
