package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import milliwatt.apps.AppCost;
import milliwatt.apps.keyword.Teacher;
import milliwatt.apps.keyword.WordClips;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import milliwatt.spotting.Classes;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Teaches a device a word of one's own. */
@Command(
    name = "keyword",
    description = {
      "Teaches a device words of your own from a few recordings, about 20 of each.",
      "It learns on this machine; then the finished model hears one recording of each word on"
          + " --device."
    },
    footerHeading = "%n",
    footer = {
      "DIR holds a folder for each word, with its clips: DIR/marvel/1.wav, DIR/marvel/2.flac, 16-bit,"
          + " any usual rate, a second each; of a longer clip the loudest second is taken.",
      "How good it is, is found out by learning five times without a fifth of the clips. The threshold"
          + " is the lowest with so few false accepts as you allow, in words and silence that come"
          + " with the model, a word every three seconds.",
      "",
      "Examples:",
      "  milliwatt run-app keyword --record marvel --examples clips     record 20 clips first",
      "  milliwatt run-app keyword --examples clips --out my-keyword.tflite",
      "  milliwatt run-app keyword --examples clips --out my-keyword.tflite --force --device twin:m4"
    })
final class RunKeywordCommand implements Callable<Integer> {
  private static final int BYTES_OF_SAMPLE = 2;

  /** A detection that leaves the device: which word, and when, in frames. */
  private static final int BYTES_OF_DETECTION = 5;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      required = true,
      description = "The folder with a folder of clips for each word.")
  private Path folder;

  @Option(
      names = "--record",
      paramLabel = "WORD",
      description = "First record clips of this word with the microphone, into DIR/WORD.")
  private String record;

  @Option(
      names = "--clips",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to record. Default: ${DEFAULT-VALUE}.")
  private int recordings;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "my-keyword.tflite",
      description = "The model to write. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(names = "--force", description = "Write over the model if it is there already.")
  private boolean force;

  @Option(
      names = "--false-accepts",
      paramLabel = "N",
      defaultValue = "1",
      description = "Allowed in an hour of speech, a word every three seconds. Default: 1.")
  private double falseAccepts;

  @Mixin private AppOption option;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (Files.exists(output) && !force) {
      throw new UserError(
          output + " is there already; name another file with --out, or say --force.");
    }
    PrintWriter err = spec.commandLine().getErr();
    if (record != null) {
      WordRecorder.record(folder, record, recordings, err);
    }
    WordClips clips = WordClips.read(folder, Teacher.room());
    Classes classes = Classes.parse("silence,unknown," + String.join(",", clips.words()));
    Teacher.LeftOut leftOut;
    Teacher.Taught taught;
    try (RuntimeSession session = option.openOn("jvm", RuntimeContract.LEARNER, err)) {
      try {
        Teacher teacher = new Teacher(session, clips);
        teacher.embed(new Progress(err));
        leftOut = teacher.leaveOut(falseAccepts, new Progress(err));
        taught = teacher.teach();
      } catch (RuntimeFailure e) {
        throw e.told(session.name());
      }
    }
    print(clips, leftOut, taught);
    OutputFile.write(output, taught.model());
    double threshold = Math.min(255, leftOut.threshold()) / 256.0;
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%nWritten to %s, %,d bytes. Listen with it:%n", output, taught.model().length);
    out.printf(
        "  milliwatt kws --model %s --classes %s --threshold %.2f%n",
        output, String.join(",", classes.names()), threshold);
    hear(clips, classes, err);
    return ExitCode.PASSED;
  }

  private void print(WordClips clips, Teacher.LeftOut leftOut, Teacher.Taught taught) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Words            %s%n", String.join(", ", clips.words()));
    out.printf("Recordings       %,d%n", clips.count());
    out.printf(
        "Left out         %.1f %% heard as what they are, %.1f %% if only the words count%n",
        100.0 * leftOut.right() / leftOut.recordings(),
        100.0 * leftOut.among() / leftOut.recordings());
    if (leftOut.threshold() > 255) {
      out.printf("Threshold        none has so few false accepts; the highest is taken%n");
    } else {
      out.printf(
          "Threshold        %.2f: at most %s false accepts an hour, by %.0f minutes of words%n",
          leftOut.threshold() / 256.0, number(falseAccepts), leftOut.minutes());
      out.printf(
          "Recall           %.1f %% of the left-out recordings reach it%n",
          leftOut.recall() / 10.0);
    }
    out.printf("Last layer       trained in %.2f s, loss %.3f%n", taught.seconds(), taught.loss());
    out.flush();
  }

  private static String number(double count) {
    return count == Math.rint(count) ? String.valueOf((long) count) : String.valueOf(count);
  }

  /** The finished model hears a recording of each word where it is to live. */
  private void hear(WordClips clips, Classes classes, PrintWriter err) {
    PrintWriter out = spec.commandLine().getOut();
    SpotterModel model = SpotterModel.read(output, classes);
    try (RuntimeSession session = option.open(RuntimeContract.SPOTTER, err)) {
      Spotter spotter = new Spotter(model, session);
      out.printf("%nOn %s it hears%n", option.device());
      OptionalLong instructions = OptionalLong.empty();
      for (int word = 0; word < clips.words().size(); word++) {
        double[] scores = spotter.classify(clips.seconds().get(word).getFirst());
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
          best = scores[c] > scores[best] ? c : best;
        }
        instructions = session.lastInstructions();
        out.printf(
            "  %-14s as %s, score %.2f%n",
            clips.words().get(word), classes.name(best), scores[best]);
      }
      option.report(
          new AppCost(
              option.device(),
              3600L * SpotterModel.RATE * BYTES_OF_SAMPLE,
              Math.round(BYTES_OF_DETECTION * DETECTIONS_PER_HOUR),
              instructions,
              session.network()),
          spec.commandLine());
    }
  }

  /** As in the streams that the models are judged by: a keyword every twenty seconds. */
  private static final double DETECTIONS_PER_HOUR = 3600 / 20.0;
}
