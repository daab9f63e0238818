package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.engine.RunListener;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.receipt.Bundle;
import milliwatt.receipt.MalformedReceipt;
import milliwatt.receipt.ReceiptCheck;
import milliwatt.report.Neutral;
import milliwatt.submission.RefusedSubmission;
import milliwatt.workspace.IoSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify-receipt",
    description = {
      "Runs again what 'milliwatt submit' packed, and says what matches its receipt.",
      "",
      "A receipt from a board is verified as far as this machine can: its sources, its firmware, and all checks but those that count. With the board plugged in, name it with --device. Ends with 0 if all that was looked at matches, with 1 if something differs."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt verify-receipt lab01-submission.zip",
      "  milliwatt verify-receipt lab06-submission.zip --device board:nano33ble"
    })
final class VerifyReceiptCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ZIP", description = "What 'milliwatt submit' wrote.")
  private Path zip;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description =
          "Where to run it. Default: the receipt's device; of a receipt from a board, jvm.")
  private String device;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      Bundle bundle = read();
      Lab lab = new LabCatalogue().find(bundle.receipt().lab());
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Running %s of the receipt again ...%n", lab.id());
      out.flush();
      ReceiptCheck check = ReceiptCheck.of(bundle, lab, device(bundle), RunListener.SILENT);
      if (Verdict.exitCode(check.result()) == ExitCode.GRADER_FAULT) {
        out.println(
            "The grader broke on a check, which says nothing about the receipt: try again.");
        return ExitCode.GRADER_FAULT;
      }
      print(out, check);
      return check.comparison().differing().isEmpty() ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
    } catch (RefusedSubmission e) {
      throw new UserError("%s is refused: %s".formatted(zip, e.getMessage()));
    } catch (MalformedReceipt e) {
      throw new UserError(
          "%s is %s: name a zip that 'milliwatt submit' wrote."
              .formatted(zip, Neutral.line(e.getMessage())));
    }
  }

  private Bundle read() throws RefusedSubmission, MalformedReceipt {
    if (!Files.isRegularFile(zip)) {
      throw new UserError(
          "%s is no file: name a zip that 'milliwatt submit' wrote.".formatted(zip));
    }
    try {
      return Bundle.read(zip);
    } catch (IOException e) {
      throw new UserError("%s cannot be read: %s.".formatted(zip, IoSentence.of(e)));
    }
  }

  private String device(Bundle bundle) {
    if (device != null) {
      return device;
    }
    String from = bundle.receipt().device();
    return from.startsWith("twin:") ? from : "jvm";
  }

  private static void print(PrintWriter out, ReceiptCheck check) {
    check.comparison().matching().forEach(each -> out.println("same     " + Neutral.line(each)));
    check.comparison().open().forEach(each -> out.println("open     " + Neutral.line(each)));
    check.comparison().differing().forEach(each -> out.println("differs  " + Neutral.line(each)));
    out.println(
        check.comparison().differing().isEmpty()
            ? "The receipt holds."
            : "The receipt does not hold.");
    out.flush();
  }
}
