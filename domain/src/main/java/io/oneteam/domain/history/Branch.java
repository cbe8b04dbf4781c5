package io.oneteam.domain.history;

/**
 * A branch as it stood when the repository was last read.
 *
 * @param repository {@link Repository#id()}
 * @param name short name, for example {@code main} or {@code origin/feature}
 * @param commit {@link Commit#id()} of its head
 * @param main whether it is the default branch
 */
public record Branch(int repository, String name, int commit, boolean main) {}
