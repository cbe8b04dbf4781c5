/** Reads Jira, by REST or from exported documents, into the store. */
@NullMarked
package io.oneteam.collector.jira;

import org.jspecify.annotations.NullMarked;
