package io.oneteam.collector.notebook;

import io.oneteam.domain.lineage.Mention.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows YAML's indentation for what one line alone cannot say: the tags and branches that start a
 * workflow, an environment's name in a block of its own, a bundle's targets.
 */
final class BlockKeys {
  private static final Pattern ENTRY =
      Pattern.compile("^(\\s*)(-\\s+)?(?:[\"']?([\\w.-]+)[\"']?\\s*:(?:\\s+(.*))?|(.*))$");
  private static final int DEEPEST = 30;

  private record Key(int indent, String name) {}

  private final Deque<Key> keys = new ArrayDeque<>();

  void line(String line, BiConsumer<Kind, String> found) {
    Matcher entry = ENTRY.matcher(line.stripTrailing());
    if (!entry.matches()) {
      return;
    }
    int indent = entry.group(1).length();
    boolean item = entry.group(2) != null;
    String name = entry.group(3);
    while (!keys.isEmpty()
        && (keys.element().indent() > indent
            || (keys.element().indent() == indent && !(item && name == null)))) {
      keys.pop();
    }
    if (name == null) {
      if (item) {
        value(parent(0), parent(1), entry.group(5), found);
      }
      return;
    }
    String value = entry.group(4) == null ? "" : entry.group(4);
    if (!value.isEmpty()) {
      value(name, parent(0), value, found);
    } else if (parent(0).equals("targets") && keys.size() == 1) {
      found.accept(Kind.ENVIRONMENT, name);
    }
    if (keys.size() < DEEPEST) {
      keys.push(new Key(indent + (item ? entry.group(2).length() : 0), name));
    }
  }

  private String parent(int above) {
    return keys.stream().skip(above).map(Key::name).findFirst().orElse("");
  }

  private static void value(
      String key, String parent, String value, BiConsumer<Kind, String> found) {
    boolean triggered =
        parent.equals("push")
            || parent.equals("only")
            || parent.equals("include")
            || parent.equals("trigger")
            || parent.equals("workflow_run");
    if (triggered && (key.equals("tags") || key.equals("branches"))) {
      Kind kind = key.equals("tags") ? Kind.TAG_TRIGGER : Kind.BRANCH_TRIGGER;
      for (String pattern : value.split(",")) {
        String bare = pattern.replaceAll("[\\[\\]\"'\\s]|#.*$", "");
        if (!bare.isEmpty()) {
          found.accept(kind, bare);
        }
      }
    } else if (parent.equals("environment") && key.equals("name")) {
      found.accept(Kind.ENVIRONMENT, value.replaceAll("[\"']", "").strip());
    }
  }
}
