package milliwatt.similar;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import milliwatt.folder.TemporaryFolder;

/**
 * JPlag on this machine.
 *
 * @param where its jar, or a folder with its jars
 */
public record JPlag(Path where) {
  /** The name of what everybody can read. */
  public static final String PUBLISHED = "the public solution";

  private static final String SCRIPT = "JPlagPairs";
  private static final long LIMIT_MINUTES = 60;

  /**
   * Compares all submissions with each other and with the public solution. What the starter has is
   * nobody's.
   *
   * @param submissions hands over each name, which is good for a folder, with texts by file name
   * @param report the file for JPlag's own report, which its viewer shows
   * @throws UserError if JPlag is not there, or fails
   */
  public Similarities compare(
      Consumer<BiConsumer<String, Map<String, String>>> submissions,
      Map<String, String> published,
      Map<String, String> starter,
      Path report)
      throws IOException, InterruptedException {
    if (!Files.exists(where)) {
      throw new UserError(
          "There is no JPlag at %s, so no submissions were compared: get jplag-VERSION-jar-with-dependencies.jar from https://github.com/jplag/JPlag/releases and name it by --jplag."
              .formatted(where));
    }
    try (TemporaryFolder temporary = TemporaryFolder.of("jplag")) {
      Path folder = temporary.path();
      Path students = Files.createDirectories(folder.resolve("students"));
      submissions.accept((name, files) -> write(students.resolve(name), files));
      write(folder.resolve("published").resolve(PUBLISHED), published);
      write(folder.resolve("starter"), starter);
      return Similarities.read(run(folder, report));
    }
  }

  private List<String> run(Path folder, Path report) throws IOException, InterruptedException {
    Path script = folder.resolve(SCRIPT + ".java");
    try (InputStream text = JPlag.class.getResourceAsStream(SCRIPT + ".txt")) {
      Files.write(script, Objects.requireNonNull(text).readAllBytes());
    }
    Path said = folder.resolve("said");
    Path complaints = folder.resolve("complaints");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                classPath(),
                script.toString(),
                "students",
                "published",
                "starter",
                report.toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectOutput(said.toFile())
            .redirectError(complaints.toFile())
            .start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        throw new UserError("JPlag was stopped after %d minutes.".formatted(LIMIT_MINUTES));
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new UserError(
          "JPlag at %s failed, so no submissions were compared: %s"
              .formatted(where, reason(complaints)));
    }
    return Files.readAllLines(said);
  }

  private String classPath() {
    return Files.isDirectory(where)
        ? where.toAbsolutePath() + File.separator + "*"
        : where.toAbsolutePath().toString();
  }

  /** The first line that is more than a warning of its libraries. */
  private static String reason(Path complaints) throws IOException {
    try (Stream<String> lines = Files.lines(complaints)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("SLF4J"))
          .findFirst()
          .orElse("it does not say why.");
    }
  }

  private static void write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UserError("JPlag's folders cannot be written: " + e.getMessage());
    }
  }
}
