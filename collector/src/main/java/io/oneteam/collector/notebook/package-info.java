/** Tells notebooks, modules and environment files apart and reads their sources, never outputs. */
@NullMarked
package io.oneteam.collector.notebook;

import org.jspecify.annotations.NullMarked;
