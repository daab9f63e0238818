package milliwatt.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What twins are built with and run in, and whether it is installed. */
public final class TwinTools {
  private TwinTools() {}

  /** What is missing and how to install it, one sentence, or empty if nothing is. */
  public static String missing() {
    List<String> programs = new ArrayList<>();
    List<String> packages = new ArrayList<>();
    if (!installed("arm-none-eabi-gcc")) {
      programs.add("arm-none-eabi-gcc");
      packages.addAll(List.of("gcc-arm-none-eabi", "libnewlib-arm-none-eabi"));
    }
    if (!installed("qemu-system-arm")) {
      programs.add("qemu-system-arm");
      packages.add("qemu-system-arm");
    }
    return programs.isEmpty()
        ? ""
        : "needs %s: sudo apt-get install %s"
            .formatted(String.join(" and ", programs), String.join(" ", packages));
  }

  private static boolean installed(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<String> folders = Arrays.stream(path.split(File.pathSeparator));
    return folders.anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
