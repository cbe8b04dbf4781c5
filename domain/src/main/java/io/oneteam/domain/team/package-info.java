/** Teams and the periods their retrospectives look back on. */
@NullMarked
package io.oneteam.domain.team;

import org.jspecify.annotations.NullMarked;
