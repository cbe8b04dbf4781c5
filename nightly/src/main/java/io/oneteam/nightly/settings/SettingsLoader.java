package io.oneteam.nightly.settings;

import io.oneteam.domain.settings.Settings;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * Reads oneteam.yaml by Spring Boot's rules: relaxed names, environment variables override
 * (ONETEAM_JIRA_TOKEN is oneteam.jira.token). A key nobody knows is an error, so that a slip of the
 * pen is not silently ignored.
 */
public final class SettingsLoader {
  private final Map<String, String> environment;

  /** With the process's environment variables. */
  public SettingsLoader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Loads the configuration: the flag's file, else ./oneteam.yaml, else the home's; then flags.
   *
   * @throws UserException with exit code 2, naming the key and the mend
   */
  public Settings load(Home home, Flags flags) {
    Path file = file(home, flags.config());
    Settings settings = file == null ? bind(List.of()) : bind(yaml(file));
    Path folder = file == null ? Path.of("") : file.toAbsolutePath().getParent();
    Settings merged =
        FlagMerger.merge(PathResolver.resolve(settings, Objects.requireNonNull(folder)), flags);
    SettingsRules.check(merged);
    return merged;
  }

  private static @Nullable Path file(Home home, @Nullable Path flag) {
    if (flag != null) {
      if (!Files.isReadable(flag)) {
        throw usage(
            "The configuration " + flag + " cannot be read; check the path after --config.");
      }
      return flag;
    }
    for (Path candidate : List.of(Path.of("oneteam.yaml"), home.path().resolve("oneteam.yaml"))) {
      if (Files.isReadable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static List<PropertySource<?>> yaml(Path file) {
    try {
      List<PropertySource<?>> sources =
          new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
      for (PropertySource<?> source : sources) {
        if (source.getProperty("oneteam.jira.token") != null) {
          throw usage(
              file
                  + " holds oneteam.jira.token: take it out, and give it by the environment"
                  + " variable ONETEAM_JIRA_TOKEN or the key oneteam.jira.token-file.");
        }
      }
      return sources;
    } catch (IOException | RuntimeException e) {
      if (e instanceof UserException known) {
        throw known;
      }
      throw usage(file + " is not valid YAML: " + firstLines(e));
    }
  }

  private Settings bind(List<PropertySource<?>> yaml) {
    List<PropertySource<?>> all = new ArrayList<>();
    all.add(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
    all.addAll(yaml);
    BindHandler strict =
        new NoUnboundElementsBindHandler(
            BindHandler.DEFAULT,
            source -> !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource));
    try {
      return new Binder(ConfigurationPropertySources.from(all))
          .bind("oneteam", Bindable.of(Settings.class), strict)
          .orElseGet(Settings::empty);
    } catch (BindException e) {
      throw usage(sentence(e));
    }
  }

  private static String sentence(BindException e) {
    if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
      TreeSet<String> keys = new TreeSet<>();
      unbound.getUnboundProperties().forEach(p -> keys.add(place(p)));
      return "The configuration has keys that oneteam does not know: "
          + String.join("; ", keys)
          + ". Check their spelling and indentation.";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    ConfigurationProperty property = e.getProperty();
    String where = property == null ? e.getName().toString() : place(property);
    Class<?> type = e.getTarget().getType().resolve(Object.class);
    if (property != null && type.isEnum()) {
      String allowed =
          Stream.of(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
      return "The configuration's "
          + where
          + " is '"
          + property.getValue()
          + "'; write one of "
          + allowed
          + ".";
    }
    return "The configuration's " + where + " cannot be understood: " + firstLines(root);
  }

  private static String place(ConfigurationProperty property) {
    return property.getName()
        + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")");
  }

  private static String firstLines(Throwable e) {
    return String.join(
        " ", String.valueOf(e.getMessage()).lines().map(String::strip).limit(4).toList());
  }

  private static UserException usage(String message) {
    return new UserException(ExitCode.USAGE, message);
  }
}
