package milliwatt.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import milliwatt.translate.Translation;

/** Builds translated programs with the sanitizers of gcc and runs them on this machine. */
final class NativeSide implements TranslatedSide {
  /** What mw.h asks for, and what makes an error of the translator visible. */
  private static final List<String> FLAGS =
      List.of(
          "-std=gnu11",
          "-w",
          "-fwrapv",
          "-ffp-contract=off",
          "-frounding-math",
          "-fno-strict-aliasing",
          "-fno-delete-null-pointer-checks",
          "-fsanitize=undefined,address,float-cast-overflow",
          "-fno-sanitize-recover=all",
          "-fPIC",
          "-DMW_EXPLICIT_NULL");

  private static final long LIMIT_SECONDS = 3600;

  /** All files of a program as one: gcc takes a third of the time for that. */
  private static final String WHOLE = "whole.c";

  private final Path home;

  private NativeSide(Path home) {
    this.home = home;
  }

  /** Whether there is a gcc that knows the sanitizers. */
  static boolean available() {
    try {
      Path probe = Files.createTempFile("milliwatt", ".c");
      Files.writeString(probe, "int f(void) { return 0; }\n");
      List<String> command = new ArrayList<>(List.of("gcc"));
      command.addAll(FLAGS);
      command.addAll(List.of("-shared", probe.toString(), "-o", probe + ".so"));
      boolean works = run(command, probe.getParent(), null) == 0;
      Files.deleteIfExists(Path.of(probe + ".so"));
      Files.delete(probe);
      return works;
    } catch (IOException e) {
      return false; // no gcc at all
    }
  }

  /**
   * Builds the platform that programs run on.
   *
   * @param home where to put it; made here
   * @throws IllegalStateException if it does not compile
   */
  static NativeSide in(Path home) throws IOException {
    Files.createDirectories(home);
    for (String file : List.of("mw.h", "mw_dsp.h", "mw_math.h", "mw.c")) {
      Files.writeString(home.resolve(file), Given.resource("/boards/firmware/" + file));
    }
    Files.writeString(home.resolve("native.c"), Given.resource("native.c"));
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(FLAGS.stream().filter(flag -> !flag.equals("-fPIC")).toList());
    command.addAll(List.of("-rdynamic", "native.c", "mw.c", "-o", "native", "-ldl", "-lm"));
    Path log = home.resolve("gcc.txt");
    if (run(command, home, log) != 0) {
      throw new IllegalStateException("native.c does not compile: " + Files.readString(log));
    }
    return new NativeSide(home.toAbsolutePath());
  }

  @Override
  public boolean explicitNullChecks() {
    return true;
  }

  /** gcc shows other errors at level 1, and takes half the time at 0. */
  @Override
  public List<Outcome> outcomes(Translation program, Script script, Path folder, int level)
      throws IOException, NotC {
    build(program.files(), folder, level);
    Path errors = folder.resolve("errors.txt");
    Path answers = folder.resolve("answers.txt");
    Path input = folder.resolve("script.txt");
    Files.writeString(input, script.text());
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("native").toString(),
            folder.resolve("program.so").toAbsolutePath().toString());
    builder
        .redirectInput(input.toFile())
        .redirectOutput(answers.toFile())
        .redirectError(errors.toFile());
    int status = await(builder.start());
    List<Outcome> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(answers)) {
      outcomes.add(parsed(line, errors));
    }
    if (status != 0) {
      outcomes.add(new Outcome.Crashed("status " + status + "\n" + Files.readString(errors)));
    }
    return outcomes;
  }

  private void build(Map<String, String> files, Path folder, int level) throws IOException, NotC {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(FLAGS);
    command.addAll(List.of("-O" + level, "-shared", "-I" + home, "-I.", WHOLE, "-o", "program.so"));
    StringBuilder whole = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
      if (file.getKey().endsWith(".c")) {
        whole.append("#include \"%s\"\n#undef AT\n".formatted(file.getKey()));
      }
    }
    Files.writeString(folder.resolve(WHOLE), whole);
    Path log = folder.resolve("gcc.txt");
    if (run(command, folder, log) != 0) {
      throw new NotC(Files.readString(log));
    }
  }

  private static Outcome parsed(String line, Path errors) throws IOException {
    String[] fields = line.split("\t", -1);
    return switch (fields[0]) {
      case "open" -> new Outcome.Opened();
      case "returned" -> new Outcome.Returned(fields[1]);
      case "trapped" -> new Outcome.Trapped(fields[1], fields[2], fields[3], true);
      case "refused" -> new Outcome.Refused(fields[1], fields[2]);
      default -> new Outcome.Crashed(line + "\n" + Files.readString(errors));
    };
  }

  private static int run(List<String> command, Path folder, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    if (log == null) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    } else {
      builder.redirectOutput(log.toFile());
    }
    return await(builder.start());
  }

  private static int await(Process process) {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
