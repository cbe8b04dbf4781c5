/** What happened, as rows: commits, issues, deployments. Nothing here is computed. */
@NullMarked
package io.oneteam.domain.history;

import org.jspecify.annotations.NullMarked;
