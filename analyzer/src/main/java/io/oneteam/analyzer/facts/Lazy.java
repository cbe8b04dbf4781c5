package io.oneteam.analyzer.facts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value worked out once, when first asked for; safe for several threads. */
final class Lazy<T> {
  private final Supplier<T> supplier;
  private @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  synchronized T get() {
    T known = value;
    if (known == null) {
      known = supplier.get();
      value = known;
    }
    return known;
  }
}
