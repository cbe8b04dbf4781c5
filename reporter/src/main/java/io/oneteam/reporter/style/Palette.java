package io.oneteam.reporter.style;

import java.util.List;

/**
 * The colours of every workbook, as RRGGBB. Series differ in lightness too, so they stay apart for
 * colour-blind readers and in black and white.
 */
public final class Palette {
  /** Headings and the darkest fill. */
  public static final String NAVY = "1F3A5F";

  /** The accent. */
  public static final String TEAL = "2A9D8F";

  /** Running text. */
  public static final String INK = "24303F";

  /** Secondary text. */
  public static final String MUTED = "5B6B7B";

  /** Rules between rows and grid lines. */
  public static final String RULE = "D5DCE4";

  /** Fill of tiles. */
  public static final String TILE = "F2F5F9";

  /** Good news, dark enough for text. */
  public static final String GOOD = "0F6B5F";

  /** Bad news, dark enough for text. */
  public static final String BAD = "A4283C";

  /** Neither, dark enough for text. */
  public static final String NEUTRAL = "8A5A00";

  /** Links. */
  public static final String LINK = "1B4F8A";

  /** White. */
  public static final String WHITE = "FFFFFF";

  /** Ends of the heat map's scale. */
  public static final String HEAT_LOW = "F2F5F9";

  /** The darkest cell of a heat map. */
  public static final String HEAT_HIGH = "17705F";

  /** Bars of a sparkline. */
  public static final String SPARK = "9CB1C9";

  /** Fills of series in their order. */
  public static final List<String> SERIES =
      List.of(NAVY, TEAL, "F2B134", "B0413E", "8CC4E8", "4B5563");

  private Palette() {}

  /** The colour of the series at a position; colours repeat after the last. */
  public static String series(int position) {
    return SERIES.get(Math.floorMod(position, SERIES.size()));
  }
}
