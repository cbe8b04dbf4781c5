package io.oneteam.collector.cycle.b;

import io.oneteam.collector.cycle.a.First;

/** A planted cycle. */
public interface Second {
  First first();
}
