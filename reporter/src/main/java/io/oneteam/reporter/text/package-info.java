/** Text from outside made harmless: cells, links, names of files and sheets. */
@NullMarked
package io.oneteam.reporter.text;

import org.jspecify.annotations.NullMarked;
