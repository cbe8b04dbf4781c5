/** The command line: options in, exit codes out. */
@NullMarked
package io.oneteam.nightly.command;

import org.jspecify.annotations.NullMarked;
