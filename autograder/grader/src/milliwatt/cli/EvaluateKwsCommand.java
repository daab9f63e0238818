package milliwatt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.evaluate.Confusion;
import milliwatt.evaluate.ConfusionText;
import milliwatt.model.Progress;
import milliwatt.model.SvgPlot;
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
      "Counts how often a keyword spotter is right about clips of one word each, or in a stream of"
          + " sound.",
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
      "For clips, --json writes one object. clips: how many were scored. accuracy: the share decided as what they"
          + " are. unknownRecall: the share of unknown words decided as unknown. falseAcceptRate: the"
          + " share of clips without a keyword (unknown words and silence) decided as a keyword."
          + " confusion: for each true class an object with the number of clips decided as each class."
          + " Rates are 0 to 1, and null where there was nothing to count.",
      "",
      "A stream is one long sound. Its labels are a CSV file, whose first line names the columns start,"
          + " end (in seconds) and word. A detection is a hit if its keyword was being said, or ended"
          + " no more than a second before, and was not hit yet; every other detection is a false"
          + " accept. The delay is counted from the word's end. --json then writes seconds, keywords"
          + " (how many were said) and points: threshold, hits, hitRate, falseAccepts,"
          + " falseAcceptsPerHour, medianDelaySeconds.",
      "",
      "Examples:",
      "  milliwatt evaluate kws clips",
      "  milliwatt evaluate kws --stream hour.wav --labels hour.csv --threshold 0.5,0.6,0.7,0.8,0.9 --svg curve.svg",
      "  milliwatt evaluate kws clips --model my.tflite --reference --json figures.json"
    })
final class EvaluateKwsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of clips; see below.")
  private Path folder;

  @Option(names = "--stream", paramLabel = "FILE", description = "A long sound instead of clips.")
  private Path stream;

  @Option(names = "--labels", paramLabel = "FILE", description = "What is said in it; see below.")
  private Path labels;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      split = ",",
      defaultValue = SpotterModel.USUAL_THRESHOLD,
      description =
          "For a stream: least score of a word that is detected; several, with commas between, give"
              + " the curve of hits against false accepts. Default: ${DEFAULT-VALUE}.")
  private double[] thresholds;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures; see below.")
  private Path json;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "For a stream: also draw hits against false accepts, a point a threshold.")
  private Path svg;

  @Mixin private SpotterOption option;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if ((folder == null) == (stream == null) || (stream == null) != (labels == null)) {
      throw new UserError("Name a folder of clips, or --stream and --labels.");
    }
    if (svg != null && stream == null) {
      throw new UserError("--svg draws how a stream was heard; leave it out for clips.");
    }
    SpotterModel model = option.model();
    for (Path output : Arrays.asList(json, svg)) {
      if (output != null) {
        OutputFile.refuseToReplace(output, option.modelFile(), stream, labels);
      }
    }
    return stream == null ? clips(model) : stream(model);
  }

  private int clips(SpotterModel model) {
    ClipFolder clips = ClipFolder.read(folder);
    PrintWriter err = spec.commandLine().getErr();
    ClipScore score;
    try (RuntimeSession session = option.open(err)) {
      score = ClipScore.of(new Spotter(model, session), clips.clips(), new Progress(err));
    }
    score.broken().forEach(err::println);
    err.flush();
    print(score, clips.others());
    write(figures(score));
    return score.broken().isEmpty() ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  private int stream(SpotterModel model) {
    for (double threshold : thresholds) {
      model.settings(threshold); // refuses at once what would be refused after a long run
    }
    StreamEvaluation evaluation = StreamEvaluation.read(stream, labels);
    PrintWriter err = spec.commandLine().getErr();
    try (RuntimeSession session = option.open(err)) {
      Spotter spotter = new Spotter(model, session);
      List<StreamEvaluation.Point> points =
          evaluation.run(model, spotter, thresholds, spec.commandLine().getOut(), err);
      write(evaluation.figures(points));
      if (svg != null) {
        OutputFile.write(
            svg, SvgPlot.of(evaluation.curve(points)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return ExitCode.PASSED;
  }

  private void write(Map<String, Object> figures) {
    if (json != null) {
      OutputFile.write(json, out -> new ObjectMapper().writeValue(out, figures));
    }
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

  /** For JSON, which knows no NaN. */
  static Double rate(double share) {
    return Double.isNaN(share) ? null : share;
  }
}
