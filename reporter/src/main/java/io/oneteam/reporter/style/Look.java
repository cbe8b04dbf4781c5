package io.oneteam.reporter.style;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks; each method returns a changed copy.
 *
 * @param fill RRGGBB of the background, empty for none
 * @param format number format, empty for General
 * @param outside whether the text came from outside and must never become a formula
 */
public record Look(
    Type type, String fill, String format, Place place, Edges edges, boolean outside) {

  /** Plain running text. */
  public static final Look BODY =
      new Look(
          new Type(10.5, false, false, false, Palette.INK),
          "",
          "",
          new Place(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, false, false, 0),
          new Edges(Edge.NONE, Edge.NONE, Edge.NONE),
          false);

  /** A sheet's title. */
  public static final Look TITLE = BODY.size(20).bold().color(Palette.NAVY);

  /** A section's heading. */
  public static final Look HEADING = BODY.size(12).bold().color(Palette.NAVY);

  /** Secondary text. */
  public static final Look NOTE = BODY.size(9.5).color(Palette.MUTED);

  /** A link. */
  public static final Look LINK = BODY.size(9.5).underline().color(Palette.LINK);

  /** A table's heading row. */
  public static final Look HEADER = BODY.bold().color(Palette.WHITE).fill(Palette.NAVY).wrap();

  /** A table's row. */
  public static final Look ROW = BODY.bottom(BorderStyle.THIN, Palette.RULE);

  /** The font: size in points, colour as RRGGBB. */
  public record Type(double size, boolean bold, boolean italic, boolean underline, String color) {}

  /** Where text stands in its cell. */
  public record Place(
      HorizontalAlignment across,
      VerticalAlignment down,
      boolean wrap,
      boolean shrink,
      int indent) {}

  /** Borders. */
  public record Edges(Edge left, Edge bottom, Edge right) {}

  /** One border, coloured as RRGGBB. */
  public record Edge(BorderStyle style, String color) {
    static final Edge NONE = new Edge(BorderStyle.NONE, "");
  }

  /** With text of a size in points. */
  public Look size(double points) {
    return with(new Type(points, type.bold, type.italic, type.underline, type.color));
  }

  /** With bold text. */
  public Look bold() {
    return with(new Type(type.size, true, type.italic, type.underline, type.color));
  }

  /** With italic text. */
  public Look italic() {
    return with(new Type(type.size, type.bold, true, type.underline, type.color));
  }

  /** With underlined text. */
  public Look underline() {
    return with(new Type(type.size, type.bold, type.italic, true, type.color));
  }

  /** With text of a colour. */
  public Look color(String rgb) {
    return with(new Type(type.size, type.bold, type.italic, type.underline, rgb));
  }

  /** On a background. */
  public Look fill(String rgb) {
    return new Look(type, rgb, format, place, edges, outside);
  }

  /** With a number format. */
  public Look format(String code) {
    return new Look(type, fill, code, place, edges, outside);
  }

  /** Aligned to the right. */
  public Look right() {
    return across(HorizontalAlignment.RIGHT);
  }

  /** Centred. */
  public Look center() {
    return across(HorizontalAlignment.CENTER);
  }

  /** At the top of its cell. */
  public Look top() {
    return with(
        new Place(place.across, VerticalAlignment.TOP, place.wrap, place.shrink, place.indent));
  }

  /** At the bottom of its cell. */
  public Look low() {
    return with(
        new Place(place.across, VerticalAlignment.BOTTOM, place.wrap, place.shrink, place.indent));
  }

  /** Broken into lines. */
  public Look wrap() {
    return with(new Place(place.across, place.down, true, false, place.indent));
  }

  /** Made smaller where it would not fit. */
  public Look shrink() {
    return with(new Place(place.across, place.down, false, true, place.indent));
  }

  /** Indented; spreadsheets ignore an indent without an explicit alignment. */
  public Look indent(int steps) {
    return with(new Place(HorizontalAlignment.LEFT, place.down, place.wrap, place.shrink, steps));
  }

  /** Aligned to the right with some room. */
  public Look rightWithRoom() {
    return with(new Place(HorizontalAlignment.RIGHT, place.down, place.wrap, place.shrink, 1));
  }

  /** With a border on the left. */
  public Look left(BorderStyle style, String rgb) {
    return with(new Edges(new Edge(style, rgb), edges.bottom, edges.right));
  }

  /** With a border below. */
  public Look bottom(BorderStyle style, String rgb) {
    return with(new Edges(edges.left, new Edge(style, rgb), edges.right));
  }

  /** With a border on the right. */
  public Look rightEdge(BorderStyle style, String rgb) {
    return with(new Edges(edges.left, edges.bottom, new Edge(style, rgb)));
  }

  /** For text from outside. */
  public Look fromOutside() {
    return new Look(type, fill, format, place, edges, true);
  }

  private Look across(HorizontalAlignment alignment) {
    return with(new Place(alignment, place.down, place.wrap, place.shrink, place.indent));
  }

  private Look with(Type changed) {
    return new Look(changed, fill, format, place, edges, outside);
  }

  private Look with(Place changed) {
    return new Look(type, fill, format, changed, edges, outside);
  }

  private Look with(Edges changed) {
    return new Look(type, fill, format, place, changed, outside);
  }
}
