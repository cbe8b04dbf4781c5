/**
 * A made-up team: two repositories, Jira issues, people, and the truth that was planted in them.
 */
@NullMarked
package io.oneteam.nightly.demo;

import org.jspecify.annotations.NullMarked;
