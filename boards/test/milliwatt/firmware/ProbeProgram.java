package milliwatt.firmware;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program as the translator would write it, with a method for each behaviour to test. */
final class ProbeProgram {
  private ProbeProgram() {}

  static Map<String, String> files() {
    return resources("probe", "Probe.h", "Probe.c", "program.c");
  }

  /** The same, with a runtime that gives its input back. */
  static Map<String, String> withRuntime() {
    Map<String, String> files = new HashMap<>(files());
    files.putAll(resources("runtime", "TinymlFirmware.h", "TinymlFirmware.c"));
    return files;
  }

  static Firmware build(Target target) {
    return build(target, files(), Optional.empty(), FirmwareOptions.PLAIN);
  }

  /** Skips the test where the tools are not installed. */
  static Firmware build(
      Target target, Map<String, String> files, Optional<byte[]> model, FirmwareOptions options) {
    assumeTools(target);
    boolean explicit = target.core() == Core.NATIVE;
    FirmwareOptions used =
        new FirmwareOptions(options.mlperf(), explicit, options.release(), options.flags());
    return new FirmwareBuild().build(files, model, target, used);
  }

  static void assumeTools(Target target) {
    boolean arm = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(target.core() == Core.NATIVE || arm, "arm-none-eabi-gcc or QEMU is not installed");
  }

  static FirmwareOptions sanitized() {
    List<String> flags = List.of("-fsanitize=undefined,address");
    return new FirmwareOptions(Optional.empty(), true, false, flags);
  }

  private static Map<String, String> resources(String folder, String... names) {
    Map<String, String> files = new HashMap<>();
    for (String name : names) {
      try (InputStream in = ProbeProgram.class.getResourceAsStream(folder + "/" + name)) {
        files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
