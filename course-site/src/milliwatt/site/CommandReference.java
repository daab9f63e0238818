package milliwatt.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command in AsciiDoc, from what the command line says of itself. */
final class CommandReference {
  private final StringBuilder text = new StringBuilder();

  private CommandReference() {}

  static String of(CommandSpec root) {
    CommandReference reference = new CommandReference();
    reference.text.append(
        """
        = Command line

        Everything in the course is a command of `milliwatt`. In a clone, `./jbang milliwatt COMMAND` runs it; the everyday ones \
        have names of their own: `./jbang check lab01` is `./jbang milliwatt check lab01`. Each explains itself with `--help`. \
        What follows is the same text, written down by the program itself.

        A command ends with 0 if all is well, 1 if checks failed or the code does not compile, 2 if it cannot do what was \
        asked, and 3 if the grader itself broke.

        """);
    reference.commands(root, 2);
    return reference.text.toString();
  }

  private void commands(CommandSpec parent, int level) {
    parent
        .subcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              if (!spec.usageMessage().hidden()) {
                command(spec, level);
                commands(spec, 3);
              }
            });
  }

  private void command(CommandSpec spec, int level) {
    String name = spec.qualifiedName().replaceFirst("^milliwatt ", "");
    text.append("=".repeat(level)).append(' ').append(name).append("\n\n");
    text.append(sentence(spec.usageMessage().description())).append("\n\n");
    Help help = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF));
    text.append("[source,text]\n----\n").append(help.synopsis(0).strip()).append("\n----\n\n");
    List<String> rows = new ArrayList<>();
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (!parameter.hidden()) {
        rows.add(row(parameter.paramLabel(), parameter.description()));
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden() && !option.inherited()) {
        String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        rows.add(row(String.join(", ", option.names()) + label, option.description()));
      }
    }
    if (!rows.isEmpty()) {
      text.append("[cols=\"2,5\",options=\"header\"]\n|===\n|Argument |Meaning\n\n");
      rows.forEach(text::append);
      text.append("|===\n\n");
    }
    String[] examples = spec.usageMessage().footer();
    if (examples.length > 0) {
      text.append("[source,text]\n----\n");
      text.append(
          java.util.Arrays.stream(examples)
              .map(String::stripTrailing)
              .map(line -> line.startsWith("  ") ? line.substring(2) : line)
              .collect(Collectors.joining("\n")));
      text.append("\n----\n\n");
    }
  }

  private static String row(String name, String[] description) {
    return "|`+%s+` |%s\n".formatted(name.replace("|", "\\|"), sentence(description));
  }

  /** Plain text: what picocli would fill in or format stays as it is written. */
  private static String sentence(String[] description) {
    return String.join(" ", description)
        .replace("%n", " ")
        .replace("%%", "%")
        .replace("|", "\\|")
        .replace("${DEFAULT-VALUE}", "the usual one");
  }
}
