package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives spans that overlap places above each other. */
final class Tracks {
  private Tracks() {}

  /** The track of each span, counted from 0: the first one that is free when it begins. */
  static List<Integer> of(List<Span> spans) {
    List<LocalDate> busyUntil = new ArrayList<>();
    Integer[] tracks = new Integer[spans.size()];
    IntStream.range(0, spans.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> spans.get(i).from()))
        .forEach(
            i -> {
              Span span = spans.get(i);
              int track = 0;
              while (track < busyUntil.size() && span.from().isBefore(busyUntil.get(track))) {
                track++;
              }
              if (track == busyUntil.size()) {
                busyUntil.add(span.to());
              } else {
                busyUntil.set(track, span.to());
              }
              tracks[i] = track;
            });
    return List.of(tracks);
  }
}
