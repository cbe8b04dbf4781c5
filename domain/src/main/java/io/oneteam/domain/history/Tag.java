package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @param repository {@link Repository#id()}
 * @param name short name
 * @param commit {@link Commit#id()} of the tagged commit
 * @param annotated whether it is a tag object
 * @param tagged the tagger's instant, null for a light tag; re-tagging moves it, so it is only
 *     shown
 */
public record Tag(
    int repository, String name, int commit, boolean annotated, @Nullable Instant tagged) {}
