/**
 * Statistics one can defend with five to forty units, most of them unfinished; they know nothing of
 * git, Jira or measurements.
 *
 * <p>Every statistic is an immutable value made by an {@code of(...)} factory. What cannot be known
 * is {@code null}, never NaN and never 0: not defined, not reached, or refused. Rows that make no
 * sense (not a number, a negative duration, an entry at or after the exit) are left out and
 * counted; only misuse by the caller (arrays of different length, a confidence level of 2) throws.
 *
 * <p>Hipparchus supplies the special functions behind the beta, gamma, chi-square, Student and
 * hypergeometric distributions: it is maintained, it has them all with their inverses in one
 * dependency without dependencies of its own, and its inverses take a tolerance, which the limits
 * here need. Commons Statistics was the other candidate; it needs four artifacts for the same.
 */
@NullMarked
package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.NullMarked;
