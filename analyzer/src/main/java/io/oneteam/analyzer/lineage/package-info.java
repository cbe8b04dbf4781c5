/** Follows notebooks and the code that leaves them, through one repository's whole history. */
@NullMarked
package io.oneteam.analyzer.lineage;

import org.jspecify.annotations.NullMarked;
