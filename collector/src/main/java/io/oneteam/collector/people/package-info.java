/** Identities become people: the people file, merging by evidence, disciplines by activity. */
@NullMarked
package io.oneteam.collector.people;

import org.jspecify.annotations.NullMarked;
