package io.oneteam.collector.cycle.a;

import io.oneteam.collector.cycle.b.Second;

/** A planted cycle. */
public interface First {
  Second second();
}
