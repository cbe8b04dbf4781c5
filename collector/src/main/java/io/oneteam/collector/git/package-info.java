/** Git history: repositories mirrored or read in place, every reachable commit once. */
@NullMarked
package io.oneteam.collector.git;

import org.jspecify.annotations.NullMarked;
