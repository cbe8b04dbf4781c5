package io.oneteam.domain.history;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides what a status means for the flow of work: the configuration by status id, else the status
 * category refined by the name, else the name alone.
 *
 * <p>Jira knows three categories only: review and blocked are told by the name. A status of the
 * category done is never refined.
 */
public final class FlowRules {
  /** How a decision was reached. */
  public enum Ground {
    CONFIGURED,
    CATEGORY,
    NAME,
    /** The name says nothing either; the status counts as active. */
    UNKNOWN
  }

  /** A decision and its ground. */
  public record Decision(Flow flow, Ground ground) {}

  private static final Pattern REVIEW =
      words(
          "review",
          "reviewing",
          "in test",
          "testing",
          "test",
          "qa",
          "verify",
          "verification",
          "verifying",
          "validation",
          "patch available",
          "acceptance",
          "uat");
  private static final Pattern HELD =
      words("blocked", "on hold", "hold", "impeded", "impediment", "paused", "suspended");
  private static final Pattern WAITING = words("waiting", "pending", "awaiting");
  private static final Pattern DONE =
      words(
          "done",
          "closed",
          "resolved",
          "complete",
          "completed",
          "released",
          "deployed",
          "cancelled",
          "canceled",
          "rejected",
          "abandoned",
          "won't do",
          "won't fix",
          "wontfix",
          "duplicate",
          "declined",
          "archived",
          "verified",
          "finished");
  private static final Pattern QUEUE =
      words(
          "to do",
          "todo",
          "open",
          "reopened",
          "new",
          "backlog",
          "selected",
          "ready",
          "inbox",
          "triage",
          "draft",
          "idea",
          "planned",
          "created",
          "funnel");
  private static final Pattern ACTIVE =
      words(
          "progress",
          "development",
          "developing",
          "doing",
          "implementing",
          "implementation",
          "analysis",
          "design",
          "started",
          "working",
          "build",
          "coding");

  private final Map<String, String> configured;

  private FlowRules(Map<String, String> configured) {
    this.configured = Map.copyOf(configured);
  }

  /**
   * The rules in force.
   *
   * @param configured flow (queue, active, review, blocked, done) by status id
   * @throws IllegalArgumentException when a flow has another name; the message is a sentence
   */
  public static FlowRules of(Map<String, String> configured) {
    configured.forEach(FlowRules::parse);
    return new FlowRules(configured);
  }

  /**
   * What a status means.
   *
   * @param id Jira's id
   * @param name its name
   * @param category key of its status category; empty when unknown
   */
  public Decision decide(String id, String name, String category) {
    String own = configured.get(id);
    if (own != null) {
      return new Decision(parse(id, own), Ground.CONFIGURED);
    }
    switch (category) {
      case "done":
        return new Decision(Flow.DONE, Ground.CATEGORY);
      case "new":
        return new Decision(refined(name, Flow.QUEUE), Ground.CATEGORY);
      case "indeterminate":
        return new Decision(refined(name, Flow.ACTIVE), Ground.CATEGORY);
      default:
        return byName(name);
    }
  }

  private static Decision byName(String name) {
    // "Waiting for development" waits, "in progress" works, "ready for review" reviews.
    if (has(HELD, name) || (has(WAITING, name) && !has(REVIEW, name))) {
      return new Decision(Flow.BLOCKED, Ground.NAME);
    }
    if (has(DONE, name)) {
      return new Decision(Flow.DONE, Ground.NAME);
    }
    if (has(REVIEW, name)) {
      return new Decision(Flow.REVIEW, Ground.NAME);
    }
    if (has(QUEUE, name)) {
      return new Decision(Flow.QUEUE, Ground.NAME);
    }
    return new Decision(Flow.ACTIVE, has(ACTIVE, name) ? Ground.NAME : Ground.UNKNOWN);
  }

  private static Flow refined(String name, Flow plain) {
    if (has(HELD, name)) {
      return Flow.BLOCKED;
    }
    if (has(REVIEW, name)) {
      return Flow.REVIEW;
    }
    // What waits before anybody began is a queue.
    return plain == Flow.ACTIVE && has(WAITING, name) ? Flow.BLOCKED : plain;
  }

  private static Flow parse(String id, String flow) {
    try {
      return Flow.valueOf(flow.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "jira.statuses."
              + id
              + " is \""
              + flow
              + "\"; it must be queue, active, review, blocked or done.",
          e);
    }
  }

  private static boolean has(Pattern words, String name) {
    return words.matcher(name).find();
  }

  private static Pattern words(String... words) {
    StringBuilder any = new StringBuilder();
    for (String word : words) {
      any.append(any.length() == 0 ? "" : "|").append(Pattern.quote(word));
    }
    return Pattern.compile(
        "(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
