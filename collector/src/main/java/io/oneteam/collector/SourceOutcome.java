package io.oneteam.collector;

/**
 * What one source's turn did.
 *
 * @param added rows that are new in the store: commits, issues, records
 * @param unchanged units that were there already
 * @param gaps things that could not be read; each stands on the Data quality sheet
 * @param stopped whether it ended early on request; the next run goes on
 */
public record SourceOutcome(long added, long unchanged, long gaps, boolean stopped) {}
