package milliwatt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.evaluate.Confusion;
import milliwatt.evaluate.ConfusionText;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;
import milliwatt.spotting.ClipFolder;
import milliwatt.spotting.ClipScore;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well a keyword spotter tells clips apart. */
@Command(
    name = "kws",
    description = {
      "Counts how often a keyword spotter is right about clips of one word each.",
      "Your workspace's code listens if there is a workspace, else the reference's."
    },
    footerHeading = "%n",
    footer = {
      "DIR holds a folder for each word, with its clips: DIR/cat/1.wav, DIR/dog/2.flac, 16-bit, any"
          + " usual rate. A word that is no class counts as unknown; the folders silence and"
          + " _background_noise_ are silence.",
      "A clip of less than a second has zeros put behind it; of a longer one the loudest second is"
          + " taken. What is decided is the class with the greatest score.",
      "A clip that cannot be read is told in a sentence and left out; the exit code is 2 then.",
      "",
      "--json writes one object. clips: how many were scored. accuracy: the share decided as what they"
          + " are. unknownRecall: the share of unknown words decided as unknown. falseAcceptRate: the"
          + " share of clips without a keyword (unknown words and silence) decided as a keyword."
          + " confusion: for each true class an object with the number of clips decided as each class."
          + " Rates are 0 to 1, and null where there was nothing to count.",
      "",
      "Examples:",
      "  milliwatt evaluate kws clips",
      "  milliwatt evaluate kws clips --model my.tflite --reference --json figures.json"
    })
final class EvaluateKwsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of clips; see below.")
  private Path folder;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures; see below.")
  private Path json;

  @Mixin private SpotterOption option;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SpotterModel model = option.model();
    if (json != null) {
      OutputFile.refuseToReplace(json, option.modelFile());
    }
    ClipFolder clips = ClipFolder.read(folder);
    PrintWriter err = spec.commandLine().getErr();
    ClipScore score;
    try (RuntimeSession session = option.open(err)) {
      score = ClipScore.of(new Spotter(model, session), clips.clips(), new Progress(err));
    }
    score.broken().forEach(err::println);
    err.flush();
    print(score, clips.others());
    if (json != null) {
      OutputFile.write(json, stream -> new ObjectMapper().writeValue(stream, figures(score)));
    }
    return score.broken().isEmpty() ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  private void print(ClipScore score, int others) {
    PrintWriter out = spec.commandLine().getOut();
    Confusion confusion = score.confusion();
    out.printf("Clips            %,d%n", confusion.total());
    if (!score.broken().isEmpty()) {
      out.printf("Not read         %,d%n", score.broken().size());
    }
    if (others > 0) {
      out.printf(
          "Other files      %,d, left out: neither .wav nor .flac in a word's folder%n", others);
    }
    out.printf("Accuracy         %s%n", ConfusionText.percent(confusion.accuracy()));
    out.printf("Unknown recall   %s%n", ConfusionText.percent(score.unknownRecall()));
    out.printf(
        "False accepts    %s of clips without a keyword%n%n",
        ConfusionText.percent(score.falseAcceptRate()));
    ConfusionText.print(confusion, out);
    out.flush();
  }

  private static Map<String, Object> figures(ClipScore score) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("clips", score.confusion().total());
    figures.put("accuracy", rate(score.confusion().accuracy()));
    figures.put("unknownRecall", rate(score.unknownRecall()));
    figures.put("falseAcceptRate", rate(score.falseAcceptRate()));
    figures.put("confusion", score.confusion().byName());
    return figures;
  }

  private static Double rate(double share) {
    return Double.isNaN(share) ? null : share;
  }
}
