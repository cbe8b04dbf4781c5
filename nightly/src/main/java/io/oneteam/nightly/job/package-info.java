/** The nightly job: collect, link, analyse, report. */
@NullMarked
package io.oneteam.nightly.job;

import org.jspecify.annotations.NullMarked;
