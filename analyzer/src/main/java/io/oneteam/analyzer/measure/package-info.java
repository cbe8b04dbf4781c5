/** The measures: rows in, measurement out, nothing else. */
@NullMarked
package io.oneteam.analyzer.measure;

import org.jspecify.annotations.NullMarked;
