package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import java.util.List;

/**
 * What a commit gives to a module.
 *
 * @param path the module's path
 * @param after its code after the commit
 * @param added telling statements it did not hold before
 * @param fresh those that no module held before and a notebook did, or does now
 * @param definitions definitions that no module held in this or a similar form
 */
record Addition(
    String path, Code after, long[] added, long[] fresh, List<Definition> definitions) {}
