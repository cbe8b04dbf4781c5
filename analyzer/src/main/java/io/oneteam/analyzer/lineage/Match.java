package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import java.util.List;

/**
 * A notebook that explains part of what a commit added to a module.
 *
 * @param trail the notebook
 * @param path its path when the code left it
 * @param statements the statements it explains
 * @param definitions the definitions it explains
 * @param share share 0..1 of the addition
 * @param sameCommit whether most of it reached the notebook in the same commit
 * @param strength how strong the evidence is
 * @param change how the code changed
 * @param family paths of relatives that held it too
 */
record Match(
    Trail trail,
    String path,
    long[] statements,
    List<Definition> definitions,
    double share,
    boolean sameCommit,
    Strength strength,
    Change change,
    List<String> family) {}
