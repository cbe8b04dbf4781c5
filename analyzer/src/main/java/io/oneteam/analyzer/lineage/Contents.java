package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.ModuleIndex.Form;
import io.oneteam.domain.lineage.ModuleIndex.Sifted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a repository's blobs hold, reduced to what lineage needs while they are taken in: all of
 * notebooks, and of modules what notebooks held too, since nothing else of them can matter. Memory
 * follows the notebooks, however large the modules are.
 */
public final class Contents {
  private final Map<String, Code> code = new HashMap<>();
  private final Set<String> sifted = new HashSet<>();
  private final Map<String, List<Mention>> environments = new HashMap<>();
  private final Function<Collection<String>, Map<String, FileContent>> source;

  /** Of blobs that are all taken in whole. */
  public Contents() {
    this(blobs -> Map.of());
  }

  /**
   * Of blobs that are taken in whole or sifted.
   *
   * @param source where blobs are found again, by id
   */
  public Contents(Function<Collection<String>, Map<String, FileContent>> source) {
    this.source = source;
  }

  /** Takes in one blob's content; unreadable ones are passed over. */
  public void add(FileContent content) {
    if (content.kind() == FileContent.Kind.ENVIRONMENT) {
      environments.put(content.blob(), content.mentions());
    } else if (content.readable()) {
      code.put(content.blob(), Code.of(content));
      if (content.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.SCHEDULE)) {
        environments.put(content.blob(), calls(content));
      }
    }
  }

  /**
   * Takes in modules as far as they hold what the notebooks taken in before them hold.
   *
   * @param outlines where modules are found again, be it without their statements
   */
  public void add(
      ModuleIndex modules, Function<Collection<String>, Map<String, FileContent>> outlines) {
    Set<Long> statements = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Code notebook : code.values()) {
      Arrays.stream(notebook.statements()).forEach(statements::add);
      Arrays.stream(notebook.links()).forEach(statements::add);
      notebook.definitions().forEach(definition -> names.add(definition.name()));
    }
    Map<String, Sifted> answers = modules.sift(statements, names);
    Forms forms = new Forms(answers.values(), outlines);
    Map<Sifted, Code> codes = new IdentityHashMap<>();
    answers.forEach(
        (blob, answer) -> {
          code.put(blob, codes.computeIfAbsent(answer, forms::code));
          sifted.add(blob);
        });
    Set<String> scheduled = new HashSet<>(answers.keySet());
    scheduled.removeIf(blob -> !answers.getOrDefault(blob, Sifted.NOTHING).scheduled());
    outlines.apply(scheduled).forEach((blob, content) -> environments.put(blob, calls(content)));
  }

  /** A job defined in code calls what it names and what it imports. */
  private static List<Mention> calls(FileContent content) {
    List<Mention> calls = new ArrayList<>(content.mentions());
    content.imports().forEach(name -> calls.add(new Mention(Mention.Kind.MODULE, name)));
    content.runs().forEach(path -> calls.add(new Mention(Mention.Kind.PATH, path)));
    return List.copyOf(calls);
  }

  /** The code of a blob, a module's sifted; null when it is none or unknown. */
  @Nullable Code code(@Nullable String blob) {
    return blob == null ? null : code.get(blob);
  }

  /** All code of a blob that is known to have some. */
  Code whole(String blob) {
    FileContent content = sifted.contains(blob) ? source.apply(List.of(blob)).get(blob) : null;
    if (content != null) {
      return Code.of(content);
    }
    return Objects.requireNonNull(code.get(blob), () -> "no code in blob " + blob);
  }

  /** What an environment file or a scheduled job names, null for any other blob. */
  @Nullable List<Mention> mentions(@Nullable String blob) {
    return blob == null ? null : environments.get(blob);
  }

  /** Definitions of sifted modules, read where each form was first found. */
  private static final class Forms {
    private final Map<String, FileContent> contents;

    Forms(
        Collection<Sifted> answers,
        Function<Collection<String>, Map<String, FileContent>> outlines) {
      contents =
          outlines.apply(
              answers.stream()
                  .flatMap(answer -> answer.definitions().stream().map(Form::blob))
                  .collect(Collectors.toSet()));
    }

    Code code(Sifted answer) {
      List<Definition> definitions = new ArrayList<>();
      for (Form form : answer.definitions()) {
        FileContent content = contents.get(form.blob());
        if (content != null) {
          definitions.add(content.definitions().get(form.place()));
        }
      }
      return Code.sifted(answer.written(), answer.statements(), definitions);
    }
  }
}
