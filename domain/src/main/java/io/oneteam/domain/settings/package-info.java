/** The configuration as plain records, with its defaults. */
@NullMarked
package io.oneteam.domain.settings;

import org.jspecify.annotations.NullMarked;
