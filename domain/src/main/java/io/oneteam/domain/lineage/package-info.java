/** From notebook to production: lineages, extractions, milestones, models. */
@NullMarked
package io.oneteam.domain.lineage;

import org.jspecify.annotations.NullMarked;
