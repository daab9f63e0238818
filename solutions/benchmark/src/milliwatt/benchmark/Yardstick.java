package milliwatt.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The loop in C, compiled by {@code gcc -O2} on this machine. */
final class Yardstick {

  /**
   * Times of the fastest pass over all layers.
   *
   * @param indexed in microseconds, of loops as reference kernels are usually written
   * @param walking in microseconds, of loops that go about it as the Java kernels do
   */
  record Times(double indexed, double walking) {}

  private final Path program;

  private Yardstick(Path program) {
    this.program = program;
  }

  /** Compiles the program into a folder; empty where there is no gcc. */
  static Optional<Yardstick> compile(Path folder) {
    Path source = folder.resolve("yardstick.c");
    Path program = folder.resolve("yardstick");
    try (InputStream resource = Yardstick.class.getResourceAsStream("yardstick.c")) {
      Files.write(source, resource.readAllBytes());
      run(new ProcessBuilder("gcc", "-O2", "-o", program.toString(), source.toString()), "");
      return Optional.of(new Yardstick(program));
    } catch (IOException noCompiler) {
      return Optional.empty();
    }
  }

  /**
   * Times the layers, each way for so long.
   *
   * @param layers as {@link YardstickLayers} writes them
   */
  Times measure(String layers, int milliseconds) {
    try {
      String line =
          run(new ProcessBuilder(program.toString(), Integer.toString(milliseconds)), layers);
      String[] numbers = line.trim().split(" ");
      if (!numbers[2].equals(numbers[3])) {
        throw new IllegalStateException("The two loops in C differ: " + line);
      }
      return new Times(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(ProcessBuilder command, String input) throws IOException {
    Process process = command.redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command.command() + " failed: " + output);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output;
  }
}
