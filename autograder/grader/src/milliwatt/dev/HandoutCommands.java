package milliwatt.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import milliwatt.cli.ExitCode;

/**
 * Runs the commands that a handout tells the student to type: {@code $ ./jbang ALIAS ...} in its
 * console blocks. Each runs as a process of its own in an empty folder with a workspace that the
 * commands before it made.
 */
final class HandoutCommands {
  private static final Pattern CONSOLE =
      Pattern.compile("\\[source,console]\\R----\\R(.*?)\\R----", Pattern.DOTALL);
  private static final long LIMIT_SECONDS = 60;

  /** Long enough for a first verdict; then a watch, which never ends by itself, is ended. */
  private static final long WATCH_SECONDS = 6;

  private final Path clone;
  private final Path folder;
  private final JsonNode aliases;

  HandoutCommands(Path clone, Path folder) throws IOException {
    this.clone = clone;
    this.folder = folder;
    this.aliases =
        new ObjectMapper().readTree(clone.resolve("jbang-catalog.json").toFile()).path("aliases");
    // The paths that handouts name are those of a clone.
    Files.createSymbolicLink(folder.resolve("models"), clone.resolve("models"));
  }

  /** The commands of one handout, in their order. */
  List<String> in(String labFolder) throws IOException {
    String handout = Files.readString(clone.resolve("labs/" + labFolder + "/handout.adoc"));
    return CONSOLE
        .matcher(handout)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("$ "))
        .map(line -> line.substring(2).strip())
        .toList();
  }

  /** Runs one command; what is wrong with it, or an empty string. */
  String run(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(Arrays.asList(command.split("\\s+")));
    if (!words.removeFirst().equals("./jbang")) {
      return "it does not begin with ./jbang";
    }
    words.removeIf(word -> word.equals("--debug")); // jbang's own: waits for a debugger
    JsonNode alias = aliases.path(words.removeFirst());
    if (alias.isMissingNode()) {
      return "the catalog has no such alias";
    }
    List<String> arguments = new ArrayList<>();
    alias.path("arguments").forEach(argument -> arguments.add(argument.asText()));
    arguments.addAll(words);
    return execute(arguments);
  }

  private String execute(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", ClassPath.absolute(), "milliwatt.cli.Milliwatt"));
    line.addAll(arguments);
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("MILLIWATT_WORKSPACE");
    Process process = builder.start();
    boolean watch = arguments.contains("--watch");
    boolean ended = process.waitFor(watch ? WATCH_SECONDS : LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroy();
    process.waitFor();
    String said = Files.readString(output);
    if (watch) {
      return ended ? "it does not keep watching: " + said : "";
    }
    if (!ended) {
      return "it does not end";
    }
    // A fresh starter fails its checks, which is what a handout's reader sees at first.
    int code = process.exitValue();
    return code == ExitCode.PASSED || code == ExitCode.CHECKS_FAILED ? "" : said.strip();
  }
}
