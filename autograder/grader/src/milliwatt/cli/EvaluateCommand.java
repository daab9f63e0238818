package milliwatt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description = "Counts how often a model is right.",
    subcommands = {EvaluateKwsCommand.class, EvaluateMlperfCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt evaluate kws clips        a folder for each word, with its clips",
      "  milliwatt evaluate mlperf kws_ref_model.tflite --inputs kws01.bin --labels kws01_labels.csv"
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
