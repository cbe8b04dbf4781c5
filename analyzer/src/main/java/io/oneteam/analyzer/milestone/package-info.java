/** The rules that date a model's life: one file each, best evidence first. */
@NullMarked
package io.oneteam.analyzer.milestone;

import org.jspecify.annotations.NullMarked;
