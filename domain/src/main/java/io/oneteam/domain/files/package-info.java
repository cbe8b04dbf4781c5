/** What a file is, told by its path: globs and kinds. */
@NullMarked
package io.oneteam.domain.files;

import org.jspecify.annotations.NullMarked;
