/** The oneteam home: one folder, one lock. */
@NullMarked
package io.oneteam.nightly.home;

import org.jspecify.annotations.NullMarked;
