package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.lineage.Statement;
import java.util.List;

/**
 * What source code says.
 *
 * @param statements logical statements in order
 * @param definitions definitions, inner ones before outer ones
 * @param imports what it imports, dotted and as long as known
 * @param runs notebooks and scripts it runs
 * @param mentions files it names in strings
 * @param signs what kind of work its calls speak of
 * @param cut whether it was too much to be read to its end
 */
public record Code(
    List<Statement> statements,
    List<Definition> definitions,
    List<String> imports,
    List<String> runs,
    List<Mention> mentions,
    Signs signs,
    boolean cut) {

  public Code {
    statements = List.copyOf(statements);
    definitions = List.copyOf(definitions);
    imports = List.copyOf(imports);
    runs = List.copyOf(runs);
    mentions = List.copyOf(mentions);
  }
}
