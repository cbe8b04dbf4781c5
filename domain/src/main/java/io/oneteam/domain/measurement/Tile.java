package io.oneteam.domain.measurement;

import org.jspecify.annotations.Nullable;

/**
 * A headline number for the Retro page.
 *
 * @param label what it is, at most 40 characters
 * @param now this period's number
 * @param before the previous period's, null when it was not computed
 * @param change the comparison in words, for example "was 155" or "cannot tell"
 * @param better whether it got better (true), worse (false) or neither (null)
 */
public record Tile(
    String label,
    Estimate now,
    @Nullable Estimate before,
    String change,
    @Nullable Boolean better) {}
