package io.oneteam.analyzer.measure;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a listing. */
final class Table {
  private final String key;
  private final List<Figure.Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private Table(String key) {
    this.key = key;
  }

  static Table of(String key) {
    return new Table(key);
  }

  Table text(String name, int width) {
    columns.add(new Figure.Column(name, null, width));
    return this;
  }

  Table date(String name) {
    return text(name, 12);
  }

  Table number(String name, Unit unit) {
    columns.add(new Figure.Column(name, unit, Math.max(10, Math.min(18, name.length() + 2))));
    return this;
  }

  Table row(Cell... cells) {
    return row(List.of(cells));
  }

  Table row(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          key + " has " + columns.size() + " columns, not " + cells.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  int size() {
    return rows.size();
  }

  Figure.Listing shown(String title) {
    return new Figure.Listing(key, title, columns, rows, false);
  }

  Figure.Listing evidence(String title) {
    return new Figure.Listing(key, title, columns, rows, true);
  }

  /** Null when it has no rows. */
  Figure.@Nullable Listing shownUnlessEmpty(String title) {
    return rows.isEmpty() ? null : shown(title);
  }
}
