package milliwatt.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names what handing in late costs. */
final class LateOption {
  @Option(
      names = "--late",
      paramLabel = "FILE",
      description =
          "What handing in late costs, in YAML: due, grace_minutes, percent_a_day, last_day. The roster's columns submitted and extension_days say who is late.")
  private Path file;

  Optional<LatePolicy> policy() throws IOException {
    return file == null ? Optional.empty() : Optional.of(LatePolicy.read(file));
  }
}
