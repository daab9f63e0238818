package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import milliwatt.apps.AppCost;
import milliwatt.apps.vww.FrameTimes;
import milliwatt.apps.vww.Glance;
import milliwatt.apps.vww.PersonModel;
import milliwatt.apps.vww.Picture;
import milliwatt.apps.vww.Thumbnail;
import milliwatt.apps.vww.Watching;
import milliwatt.board.Board;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tinyml.FrameBudget;

/** Watches for people. */
@Command(
    name = "vww",
    description = {
      "Visual wake words: watches pictures as if a camera sent them, line by line, and says when"
          + " somebody comes and goes."
    },
    footerHeading = "%n",
    footer = {
      "The course's own model knows people from drawings only. 'milliwatt models fetch vww' gets one"
          + " that was trained with photographs; name it with --model.",
      "",
      "Examples:",
      "  milliwatt run-app vww --demo",
      "  milliwatt run-app vww --demo --device twin:m4 --board all",
      "  milliwatt run-app vww --model vww_96_int8.tflite --image me.png --smoothing 1"
    })
final class RunVwwCommand implements Callable<Integer> {
  private static final int DEMO_FRAMES = 32;
  private static final long DEMO_SEED = 3;
  private static final long MILLIS_AN_HOUR = 3_600_000;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A .tflite model that takes an int8 picture of 1 or 3 colours. Default: the project's"
              + " own.")
  private Path file;

  @Option(
      names = "--person",
      paramLabel = "CLASS",
      defaultValue = "1",
      description = "The model's class that means a person. Default: 1.")
  private int person;

  @Option(
      names = "--image",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pictures to look at, one after the other.")
  private List<Path> images = new ArrayList<>();

  @Option(
      names = "--frames",
      paramLabel = "FOLDER",
      description = "All pictures of a folder, in the order of their names.")
  private Path folder;

  @Option(names = "--demo", description = "Somebody who walks by, drawn by the course.")
  private boolean demo;

  @Option(
      names = "--signed",
      description =
          "The bytes of grey pictures are -128 to 127, as in TensorFlow Lite Micro's test pictures.")
  private boolean signed;

  @Option(
      names = "--smoothing",
      paramLabel = "N",
      defaultValue = "3",
      description = "Answers of the model that are averaged. Default: 3.")
  private int smoothing;

  @Option(
      names = "--on",
      paramLabel = "P",
      defaultValue = "0.6",
      description = "Least score with which somebody comes, between 0 and 1. Default: 0.6.")
  private double on;

  @Option(
      names = "--off",
      paramLabel = "P",
      defaultValue = "0.4",
      description = "Score below which the person is gone. Default: 0.4.")
  private double off;

  @Option(
      names = "--interval",
      paramLabel = "MS",
      defaultValue = "500",
      description = "Milliseconds from one frame to the next. Default: 500.")
  private int interval;

  @Option(names = "--show", description = "Draw every frame, not only those that change something.")
  private boolean show;

  @Mixin private AppOption app;
  @Spec private CommandSpec spec;

  private PrintWriter out;
  private PersonModel model;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    model = PersonModel.read(file);
    Watching.Rules rules = rules();
    List<Picture> frames = frames();
    List<Glance> glances = new ArrayList<>();
    try (RuntimeSession session = app.open(RuntimeContract.WATCHER, spec.commandLine().getErr())) {
      Watching watching = new Watching(model, rules, session);
      for (Picture frame : frames) {
        Glance glance = watching.see(frame);
        glances.add(glance);
        tell(frame, glance);
      }
      long there = glances.stream().filter(Glance::present).count();
      long changes = glances.stream().filter(Glance::changed).count();
      out.printf(
          Locale.ROOT,
          "%n%d frames, somebody in %d of them, %d changes; arena %,d bytes.%n",
          frames.size(),
          there,
          changes,
          watching.arenaBytes());
      times(frames.getLast(), glances, rules);
      app.report(cost(frames, glances, changes, session), spec.commandLine());
    }
    return ExitCode.PASSED;
  }

  private Watching.Rules rules() {
    if (smoothing < 1 || smoothing > 1000) {
      throw new UserError("--smoothing takes a number of answers from 1 to 1000.");
    }
    if (interval < 1 || interval > MILLIS_AN_HOUR) {
      throw new UserError("--interval takes milliseconds, from 1 to an hour's 3600000.");
    }
    if (!(on > 0 && on < 1 && off > 0 && off <= on)) {
      throw new UserError("--on and --off take scores between 0 and 1, and off is at most on.");
    }
    if (person < 0 || person >= model.classes()) {
      throw new UserError(
          "%s has classes 0 to %d, so none is class %d."
              .formatted(model.file().name(), model.classes() - 1, person));
    }
    return new Watching.Rules(
        person, smoothing, (int) Math.round(256 * on), (int) Math.round(256 * off));
  }

  private List<Picture> frames() {
    if ((demo ? 1 : 0) + (folder != null ? 1 : 0) + (images.isEmpty() ? 0 : 1) != 1) {
      throw new UserError("Say what to look at: --image FILE, --frames FOLDER or --demo.");
    }
    if (demo) {
      return Picture.demo(DEMO_SEED, DEMO_FRAMES);
    }
    List<Path> files = folder == null ? images : Picture.files(folder);
    return files.stream().map(path -> Picture.read(path, signed)).toList();
  }

  private void tell(Picture frame, Glance glance) {
    String what = glance.present() ? "somebody" : "nobody";
    out.printf(
        Locale.ROOT,
        "%-16s score %.2f  %s%n",
        frame.name(),
        glance.score() / 256.0,
        glance.changed() ? what + " from now on" : what);
    if (show || glance.changed()) {
      Thumbnail.of(frame, model).forEach(line -> out.println("    " + line));
    }
    out.flush();
  }

  /** The budget from camera to decision, where instructions were counted. */
  private void times(Picture frame, List<Glance> glances, Watching.Rules rules) {
    OptionalLong pipeline = mean(glances.stream().map(Glance::pipeline).toList());
    OptionalLong inference = mean(glances.stream().map(Glance::inference).toList());
    if (pipeline.isEmpty() || inference.isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "A frame takes %,d instructions for its lines, and %,d for the model and the decision.%n",
        pipeline.getAsLong(),
        inference.getAsLong());
    for (Board board : app.boards()) {
      FrameTimes.of(frame, pipeline.getAsLong(), inference.getAsLong(), board.processor())
          .ifPresent(times -> times(board.name(), times, glances, rules));
    }
  }

  private void times(String board, FrameTimes times, List<Glance> glances, Watching.Rules rules) {
    int period = times.period();
    out.printf(
        Locale.ROOT,
        "%s, in ms: light %.1f, transfer %.1f, lines %.1f meanwhile, inference %.1f: a frame every"
            + " %.1f, %.1f a second.%n",
        board,
        times.exposure() / 1e3,
        times.transfer() / 1e3,
        times.pipeline() / 1e3,
        times.inference() / 1e3,
        period / 1e3,
        FrameBudget.milliFramesPerSecond(period) / 1e3);
    int best = glances.stream().mapToInt(Glance::score).max().orElse(0);
    if (best >= rules.on()) {
      int frames = FrameBudget.framesToDecide(rules.smoothing(), rules.on(), best);
      out.printf(
          Locale.ROOT,
          "%s: frames to decide at the best score here: %d; somebody is seen after %.2f s at"
              + " most.%n",
          board,
          frames,
          FrameBudget.latency(period, frames) / 1e6);
    }
  }

  /** A byte for each change, against all the pixels. */
  private AppCost cost(
      List<Picture> frames, List<Glance> glances, long changes, RuntimeSession session) {
    long framesAnHour = MILLIS_AN_HOUR / interval;
    return new AppCost(
        app.device(),
        framesAnHour * frames.getLast().pixels().length,
        Math.ceilDiv(changes * framesAnHour, (long) frames.size()),
        mean(glances.stream().map(Glance::instructions).toList()),
        session.network());
  }

  /** Empty where one is. */
  private static OptionalLong mean(List<OptionalLong> counts) {
    if (counts.stream().anyMatch(OptionalLong::isEmpty)) {
      return OptionalLong.empty();
    }
    double mean = counts.stream().mapToLong(OptionalLong::getAsLong).average().orElse(0);
    return OptionalLong.of(Math.round(mean));
  }
}
