/** Files that appear whole or not at all, with the same bytes for the same content. */
@NullMarked
package io.oneteam.reporter.file;

import org.jspecify.annotations.NullMarked;
