/** What the team typed into earlier workbooks, carried over. */
@NullMarked
package io.oneteam.reporter.actions;

import org.jspecify.annotations.NullMarked;
