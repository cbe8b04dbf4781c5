package io.oneteam.nightly.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is planted for one model.
 *
 * @param name as a lead would say it
 * @param format how its notebook is written
 * @param style how the disciplines work on it
 * @param nouns the model's own vocabulary, so that its code is like no other's
 * @param born day of its first substantial notebook
 * @param extracted day on which code first reached a module, null for never
 * @param released day of the first tag that holds it, null for never
 * @param staged day of its arrival in staging, null for never
 * @param live day of its arrival in production, null for never
 * @param ending how else it ended, or is at rest
 */
record Plan(
    String name,
    Format format,
    Style style,
    List<String> nouns,
    LocalDate born,
    @Nullable LocalDate extracted,
    @Nullable LocalDate released,
    @Nullable LocalDate staged,
    @Nullable LocalDate live,
    Ending ending) {

  enum Format {
    JUPYTER,
    DATABRICKS,
    JUPYTEXT
  }

  /** Silo: one discipline after the other. Together: all from the first weeks. */
  enum Style {
    SILO,
    TOGETHER
  }

  enum Ending {
    NONE,
    /** Its code rests since a few weeks after birth. */
    RESTING,
    /** Its notebook was deleted without extraction. */
    DELETED,
    /** A job runs the notebook itself in production. */
    NOTEBOOK_JOB
  }

  /** The day of deletion or of the job's definition. */
  LocalDate ended() {
    return born.plusDays(ending == Ending.DELETED ? 147 : 133);
  }

  String slug() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  String notebook() {
    return switch (format) {
      case JUPYTER -> "notebooks/" + slug() + ".ipynb";
      case DATABRICKS -> "notebooks/databricks/" + slug() + ".py";
      case JUPYTEXT -> "notebooks/" + slug() + "_study.py";
    };
  }

  String module() {
    return "pricing/models/" + slug() + ".py";
  }

  /** All models of the made-up team, by birth. */
  static List<Plan> all() {
    return List.of(
        live(
            "Resale value",
            Format.JUPYTER,
            Style.SILO,
            "mileage,age,trim,options",
            "2025-03-10",
            "2025-07-14",
            "2025-08-11",
            "2025-08-20",
            "2025-09-08"),
        live(
            "Price elasticity",
            Format.JUPYTER,
            Style.SILO,
            "discount,demand,season,segment",
            "2025-03-24",
            "2025-08-18",
            "2025-09-15",
            "2025-09-29",
            "2025-10-20"),
        live(
            "Auction bid",
            Format.DATABRICKS,
            Style.SILO,
            "reserve,bidders,lot,hammer",
            "2025-04-14",
            "2025-09-22",
            "2025-10-20",
            "2025-11-03",
            "2025-11-24"),
        live(
            "Damage cost",
            Format.JUPYTER,
            Style.SILO,
            "dent,paint,glass,labour",
            "2025-05-12",
            "2025-10-27",
            "2025-11-10",
            "2025-11-17",
            "2025-12-15"),
        open(
            "Mileage curve",
            Format.JUPYTER,
            Style.SILO,
            "odometer,trips,commute,leasing",
            "2025-05-26",
            null,
            null,
            null,
            Ending.RESTING),
        live(
            "Fleet discount",
            Format.JUPYTEXT,
            Style.SILO,
            "volume,contract,rebate,tier",
            "2025-06-16",
            "2025-11-17",
            "2025-12-08",
            "2025-12-22",
            "2026-01-19"),
        open(
            "Lead score",
            Format.JUPYTER,
            Style.SILO,
            "clicks,visits,calls,quotes",
            "2025-07-07",
            null,
            null,
            null,
            Ending.DELETED),
        open(
            "Dealer churn",
            Format.JUPYTER,
            Style.SILO,
            "orders,complaints,margin,tenure",
            "2025-09-01",
            null,
            null,
            null,
            Ending.NOTEBOOK_JOB),
        live(
            "Option pricing",
            Format.JUPYTER,
            Style.TOGETHER,
            "package,colour,wheels,interior",
            "2025-11-10",
            "2026-01-26",
            "2026-02-09",
            "2026-02-16",
            "2026-03-09"),
        live(
            "Warranty cost",
            Format.DATABRICKS,
            Style.TOGETHER,
            "claims,parts,defects,recall",
            "2026-01-12",
            "2026-02-23",
            "2026-03-09",
            "2026-03-16",
            "2026-04-06"),
        open(
            "Battery health",
            Format.JUPYTER,
            Style.SILO,
            "cycles,charge,temperature,range",
            "2026-02-02",
            null,
            null,
            null,
            Ending.NONE),
        live(
            "Trade-in offer",
            Format.JUPYTER,
            Style.TOGETHER,
            "appraisal,condition,owner,region",
            "2026-02-16",
            "2026-03-16",
            "2026-04-06",
            "2026-04-13",
            "2026-04-27"),
        live(
            "Demand forecast",
            Format.JUPYTEXT,
            Style.TOGETHER,
            "week,promotion,stock,weather",
            "2026-03-23",
            "2026-04-20",
            "2026-05-11",
            "2026-05-18",
            "2026-06-01"),
        live(
            "Image condition",
            Format.JUPYTER,
            Style.TOGETHER,
            "scratch,rust,tyre,light",
            "2026-04-27",
            "2026-05-18",
            "2026-06-08",
            "2026-06-15",
            "2026-06-29"),
        live(
            "Stock rotation",
            Format.JUPYTER,
            Style.TOGETHER,
            "lotage,transport,parking,turnover",
            "2026-06-08",
            "2026-06-29",
            "2026-07-20",
            "2026-07-27",
            "2026-08-10"),
        live(
            "Price explainer",
            Format.JUPYTER,
            Style.TOGETHER,
            "factor,weight,reason,baseline",
            "2026-07-06",
            "2026-07-27",
            "2026-08-17",
            "2026-08-24",
            "2026-09-07"),
        open(
            "Charging cost",
            Format.JUPYTER,
            Style.TOGETHER,
            "tariff,station,power,idle",
            "2026-07-20",
            "2026-08-24",
            "2026-09-07",
            "2026-09-14",
            Ending.NONE),
        open(
            "Delivery time",
            Format.DATABRICKS,
            Style.TOGETHER,
            "route,carrier,backlog,distance",
            "2026-08-10",
            "2026-09-14",
            null,
            null,
            Ending.NONE),
        open(
            "Finance rate",
            Format.JUPYTER,
            Style.TOGETHER,
            "term,deposit,credit,balloon",
            "2026-08-31",
            null,
            null,
            null,
            Ending.NONE));
  }

  private static Plan live(
      String name,
      Format format,
      Style style,
      String nouns,
      String born,
      String extracted,
      String released,
      String staged,
      String live) {
    return new Plan(
        name,
        format,
        style,
        List.of(nouns.split(",", -1)),
        LocalDate.parse(born),
        LocalDate.parse(extracted),
        LocalDate.parse(released),
        LocalDate.parse(staged),
        LocalDate.parse(live),
        Ending.NONE);
  }

  private static Plan open(
      String name,
      Format format,
      Style style,
      String nouns,
      String born,
      @Nullable String extracted,
      @Nullable String released,
      @Nullable String staged,
      Ending ending) {
    return new Plan(
        name,
        format,
        style,
        List.of(nouns.split(",", -1)),
        LocalDate.parse(born),
        day(extracted),
        day(released),
        day(staged),
        null,
        ending);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
