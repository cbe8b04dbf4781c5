package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure.Column;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where evidence tables will stand, decided before anything is written: formulas name them. */
public final class EvidencePlan {
  /** Row of the tables' headings, counted from 0. */
  static final int HEADING_ROW = 3;

  /** Rows that a sheet holds below the headings. */
  static final int MOST_ROWS = 1_048_576 - HEADING_ROW - 1;

  private final List<Table> tables;

  private EvidencePlan(List<Table> tables) {
    this.tables = List.copyOf(tables);
  }

  /**
   * The evidence listings of a report that hold rows, in order, with names that no other sheet has.
   */
  static EvidencePlan of(Report report, Names sheets) {
    Names ranges = new Names();
    List<Table> tables = new ArrayList<>();
    for (Measurement measurement : report.measurements()) {
      measurement.figures().stream()
          .filter(Listing.class::isInstance)
          .map(Listing.class::cast)
          .filter(listing -> listing.evidence() && !listing.rows().isEmpty())
          .forEach(listing -> tables.add(table(measurement, listing, sheets, ranges)));
    }
    return new EvidencePlan(tables);
  }

  private static Table table(Measurement measurement, Listing listing, Names sheets, Names ranges) {
    Names headings = new Names();
    List<Place> places = new ArrayList<>();
    String table = ranges.range(measurement.measure() + " " + listing.key());
    for (Column column : listing.columns()) {
      places.add(
          new Place(
              column,
              headings.heading(column.name()),
              ranges.range(table.substring("ev_".length()) + " " + column.name())));
    }
    String sheet = sheets.sheet("Evidence " + listing.key().replace('-', ' '));
    return new Table(measurement, listing, sheet, table, List.copyOf(places));
  }

  /** All tables. */
  List<Table> tables() {
    return tables;
  }

  /** The table of a measure's listing. */
  Optional<Table> find(String measure, String listing) {
    return tables.stream()
        .filter(table -> table.measurement.measure().equals(measure))
        .filter(table -> table.listing.key().equals(listing))
        .findFirst();
  }

  /**
   * One evidence table on a sheet of its own.
   *
   * @param sheet the sheet's name
   * @param name the table's name
   */
  record Table(
      Measurement measurement, Listing listing, String sheet, String name, List<Place> places) {

    /** Rows that are written. */
    int rows() {
      return Math.min(listing.rows().size(), MOST_ROWS);
    }

    /** The place of a column by its name. */
    Optional<Place> place(String column) {
      return places.stream().filter(place -> place.column.name().equals(column)).findFirst();
    }
  }

  /**
   * A column of a table.
   *
   * @param heading its unique heading
   * @param range the defined name of its cells
   */
  record Place(Column column, String heading, String range) {}
}
