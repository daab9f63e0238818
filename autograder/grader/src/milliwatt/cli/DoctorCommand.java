package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.serial.Diagnosis;
import milliwatt.serial.Diagnosis.Finding;
import milliwatt.serial.Discovery;
import milliwatt.serial.Doctor;
import milliwatt.serial.PortInfo;
import milliwatt.serial.SerialLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description =
        "Finds out why a board on a serial port does not answer, and what to do about it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt doctor                the ports with a USB device",
      "  milliwatt doctor /dev/ttyACM0   this one"
    })
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PORT",
      description = "Default: each port that leads to a USB device.")
  private String port;

  @Option(
      names = "--baud",
      paramLabel = "N",
      defaultValue = "" + SerialLink.USUAL_BAUD,
      description = "The speed the firmware should have. Default: ${DEFAULT-VALUE}.")
  private int baud;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (baud <= 0) {
      throw new UserError("--baud takes a number above 0, for example 115200.");
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean healthy = true;
    for (String path : paths()) {
      Diagnosis diagnosis = Doctor.examine(path, baud);
      out.println(diagnosis.verdict());
      if (!diagnosis.advice().isEmpty()) {
        out.println(diagnosis.advice());
      }
      out.flush();
      healthy &= diagnosis.finding() == Finding.HEALTHY;
    }
    return healthy ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
  }

  private List<String> paths() {
    if (port != null) {
      return List.of(port.startsWith("serial:") ? port.substring("serial:".length()) : port);
    }
    List<String> onUsb =
        Discovery.ports().stream()
            .filter(found -> found.usb().isPresent())
            .map(PortInfo::path)
            .toList();
    if (onUsb.isEmpty()) {
      throw new UserError(
          "No board is on USB. Plug one in with a cable that carries data, not power alone; if it is"
              + " in, name its port: '%s'.".formatted(Invocation.of("doctor PORT")));
    }
    return onUsb;
  }
}
