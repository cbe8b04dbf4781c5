/** The contracts between sources and the job. */
@NullMarked
package io.oneteam.collector;

import org.jspecify.annotations.NullMarked;
