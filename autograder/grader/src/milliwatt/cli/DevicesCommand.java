package milliwatt.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import milliwatt.device.Device;
import milliwatt.device.SandboxModule;
import milliwatt.engine.Devices;
import milliwatt.engine.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "devices",
    description = "Lists where your code can run, and what keeps it apart from your machine.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt devices", "  milliwatt check lab01 --device inprocess"})
final class DevicesCommand implements Callable<Integer> {
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
    out.flush();
    return ExitCode.PASSED;
  }
}
