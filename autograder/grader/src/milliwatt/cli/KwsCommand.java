package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import milliwatt.audio.Microphone;
import milliwatt.audio.Sound;
import milliwatt.runtime.RuntimeSession;
import milliwatt.spotting.Display;
import milliwatt.spotting.JsonDisplay;
import milliwatt.spotting.LinesDisplay;
import milliwatt.spotting.Listening;
import milliwatt.spotting.LiveDisplay;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tinyml.SpotterSettings;

/** Listens for keywords. */
@Command(
    name = "kws",
    description = {
      "Listens for keywords: to the microphone, or to files.",
      "In a terminal a line shows the level and the score of each word as they come, and what is"
          + " detected stays above it. Your workspace's code listens if there is a workspace, else the"
          + " reference's."
    },
    footerHeading = "%n",
    footer = {
      "Files are WAV or FLAC of 16 bits, at any usual rate. The time of a detection is that of the last"
          + " sound it was made from. A real time factor of 0.01 means that a second of sound takes 10 ms"
          + " of computing.",
      "",
      "--json prints an object a line, as it comes. For a detection: event (\"detection\"), source"
          + " (the file, or \"microphone\"), seconds (since the source began), word, score (0 to 1). At"
          + " the end of a source: event (\"end\"), source, seconds, detections, realTimeFactor.",
      "A file that cannot be read is told in a sentence and left out; the exit code is 2 then.",
      "",
      "Examples:",
      "  milliwatt kws                       listen to the microphone; Ctrl-C ends it",
      "  milliwatt kws --wav one.wav two.wav",
      "  milliwatt kws --wav one.wav --device twin:m4",
      "  milliwatt kws --wav one.wav --json --threshold 0.8"
    })
final class KwsCommand implements Callable<Integer> {
  private static final String MICROPHONE = "microphone";

  @Option(names = "--mic", description = "Listen to the microphone. The default without --wav.")
  private boolean microphone;

  @Option(
      names = "--wav",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Listen to these files, one after the other.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--serial",
      paramLabel = "PORT",
      description = "Short for --device serial:PORT: a board listens to the sound.")
  private String serial;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      defaultValue = SpotterModel.USUAL_THRESHOLD,
      description =
          "Least score of a word that is detected, between 0 and 1. Default: ${DEFAULT-VALUE}.")
  private double threshold;

  @Option(names = "--json", description = "Print an object a line, for programs; see below.")
  private boolean json;

  @Option(names = "--plain", description = "No signs beyond ASCII.")
  private boolean plain;

  @Mixin private SpotterOption option;
  @Spec private CommandSpec spec;

  private volatile boolean stopped;

  @Override
  public Integer call() {
    if (microphone && !files.isEmpty()) {
      throw new UserError("--mic and --wav exclude each other: name one source.");
    }
    if (serial != null) {
      option.serial(serial, files.isEmpty());
    }
    SpotterModel model = option.model();
    SpotterSettings settings = model.settings(threshold);
    try (RuntimeSession session = option.open(spec.commandLine().getErr())) {
      Spotter spotter = new Spotter(model, session);
      Listening listening = new Listening(spotter, settings, display(model));
      if (option.warmsUp()) {
        listening.warmUp();
      }
      return files.isEmpty() ? microphone(listening) : files(listening);
    }
  }

  private Display display(SpotterModel model) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      return new JsonDisplay(out);
    }
    Display lines = new LinesDisplay(out);
    Screen screen = Screen.of(spec.commandLine(), plain);
    return Screen.live()
        ? new LiveDisplay(model.classes(), lines, out, !screen.colour(), screen.width())
        : lines;
  }

  private int files(Listening listening) {
    int broken = 0;
    for (Path file : files) {
      Sound sound;
      try {
        sound = Sound.read(file, SpotterModel.RATE);
      } catch (UserError e) {
        spec.commandLine().getErr().println(e.getMessage());
        spec.commandLine().getErr().flush();
        broken++;
        continue;
      }
      listening.hear(file.toString(), sound.samples());
    }
    return broken == 0 ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  /** Until Ctrl-C, which is the ordinary end: exit code 0. */
  private int microphone(Listening listening) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread end = Thread.ofPlatform().unstarted(() -> end(ended));
    try (Microphone source = Microphone.open(SpotterModel.RATE)) {
      Runtime.getRuntime().addShutdownHook(end);
      short[] block = new short[Listening.STEP];
      listening.begin(MICROPHONE);
      for (int count; !stopped && (count = source.read(block)) > 0; ) {
        listening.hear(block, count);
      }
      listening.end();
    } finally {
      ended.countDown();
      if (!stopped) {
        Runtime.getRuntime().removeShutdownHook(end);
      }
    }
    return ExitCode.PASSED;
  }

  private void end(CountDownLatch ended) {
    stopped = true;
    try {
      ended.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.PASSED);
  }
}
