package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.device.Device;
import milliwatt.device.SandboxModule;
import milliwatt.engine.Devices;
import milliwatt.engine.RunOptions;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "devices",
    description = {
      "Lists where your code can run: on the JVM, on twins, and on the boards at serial ports.",
      "Each port is opened and asked who is there; a board may start anew by that."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt devices",
      "  milliwatt devices /dev/pts/3",
      "  milliwatt check lab01 --device inprocess"
    })
final class DevicesCommand implements Callable<Integer> {
  private static final List<String> CORES = List.of("m4", "m7", "m55");

  @Parameters(
      paramLabel = "PORT",
      arity = "0..*",
      description = "Ask only these ports, for example a pseudo terminal. Default: all there are.")
  private List<String> named = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SandboxModule module = new SandboxModule()) {
      for (String name : Devices.NAMES) {
        try (Device device = Devices.create(new RunOptions(name, false), module)) {
          String grade = device.graded() ? "gives points" : "for debugging, gives no points";
          out.printf("%-10s  %s; %s%n", device.name(), grade, device.isolation());
        }
      }
    }
    List<Board> boards = new BoardCatalogue().all();
    twins(boards, out);
    out.flush();
    List<PortInfo> ports =
        named.isEmpty() ? Discovery.ports() : named.stream().map(Discovery::at).toList();
    new PortListing(boards).of(ports).forEach(out::println);
    out.flush();
    return ExitCode.PASSED;
  }

  private static void twins(List<Board> boards, PrintWriter out) {
    String missing = TwinTools.missing();
    for (String core : CORES) {
      twin(core, "a Cortex-" + core.toUpperCase(Locale.ROOT) + " in QEMU", missing, out);
    }
    for (Board board : boards) {
      if (board.twin().isPresent()) {
        twin(board.id(), board.name() + " in QEMU", missing, out);
      }
    }
  }

  private static void twin(String name, String what, String missing, PrintWriter out) {
    out.printf(
        "%-10s  %s, counts instructions%s%n",
        "twin:" + name, what, missing.isEmpty() ? "" : "; " + missing);
  }
}
