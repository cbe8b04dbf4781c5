/** The report as JSON, for dashboards and for checking. */
@NullMarked
package io.oneteam.reporter.twin;

import org.jspecify.annotations.NullMarked;
