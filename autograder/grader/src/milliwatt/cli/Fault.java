package milliwatt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import milliwatt.board.MalformedBoard;
import milliwatt.dev.MarkerError;
import milliwatt.device.DeviceException;
import milliwatt.lab.MalformedLab;
import milliwatt.workspace.IoSentence;

/**
 * What a failure means to the person at the keyboard.
 *
 * @param sentence what went wrong
 * @param exitCode what the process ends with
 */
record Fault(String sentence, int exitCode) {
  static Fault of(Throwable failure) {
    return switch (failure) {
      case UserError user -> new Fault(user.getMessage(), user.exitCode());
      case MarkerError marker -> new Fault(marker.getMessage(), ExitCode.WRONG_USE);
      case UncheckedIOException io -> of(io.getCause());
      case IOException io -> new Fault(IoSentence.of(io) + ".", ExitCode.WRONG_USE);
      case MalformedLab lab ->
          new Fault("The course's own files are wrong: " + lab.getMessage(), ExitCode.GRADER_FAULT);
      case MalformedBoard board ->
          new Fault(
              "The project's own files are wrong: " + board.getMessage(), ExitCode.GRADER_FAULT);
      case DeviceException device ->
          new Fault(device.getMessage() + " " + ours(), ExitCode.GRADER_FAULT);
      default ->
          new Fault(
              "Milliwatt itself failed (%s). %s".formatted(name(failure), ours()),
              ExitCode.GRADER_FAULT);
    };
  }

  private static String name(Throwable failure) {
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static String ours() {
    return "Your files are as they were; --verbose shows the details to report.";
  }
}
