package milliwatt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.apps.AppCost;
import milliwatt.apps.vibration.DemoMachine;
import milliwatt.apps.vibration.Display;
import milliwatt.apps.vibration.JsonDisplay;
import milliwatt.apps.vibration.Judgement;
import milliwatt.apps.vibration.Learnt;
import milliwatt.apps.vibration.Monitoring;
import milliwatt.apps.vibration.Piece;
import milliwatt.apps.vibration.Recording;
import milliwatt.apps.vibration.TextDisplay;
import milliwatt.model.ModelFile;
import milliwatt.models.bearing.BearingSimulator;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predictive maintenance. */
@Command(
    name = "vibration",
    description = {
      "Learns how a machine shakes while it is well, and says when it no longer does.",
      "The threshold is a quantile of the errors of --learn. Three of the last five windows above it"
          + " are an alarm, a mean error that rises slowly is a drift."
    },
    footerHeading = "%n",
    footer = {
      "Files are comma separated numbers: a row of x,y,z a line, or of one axis, in g unless --counts"
          + " says otherwise. Without --learn, the first half of the first file is taken for healthy.",
      "With --features, a line is a whole vector of features in the unit of the model's input, for"
          + " models that take others than those of lab 13, such as MLPerf Tiny's ad01_int8.",
      "",
      "--json prints an object a line: event (\"learnt\", with windows, threshold, mean, deviation;"
          + " \"window\", with source, window, error, mean, drifting, alarm; \"end\", with windows,"
          + " alarms).",
      "",
      "Examples:",
      "  milliwatt run-app vibration --demo",
      "  milliwatt run-app vibration --learn well.csv --csv today.csv",
      "  milliwatt run-app vibration --demo --device twin:m4 --board all"
    })
final class RunVibrationCommand implements Callable<Integer> {
  private static final String FAN = "/models/vibration/fan.tflite";
  private static final String BEARING = "/models/vibration/bearing.tflite";
  private static final int FAN_LENGTH = 256;
  private static final int BEARING_LENGTH = 512;
  private static final double FAN_RATE = 50;

  /** An error and a byte that says whether there is an alarm or a drift. */
  private static final int DECISION_BYTES = 5;

  @Option(names = "--demo", description = "A simulated machine whose bearing begins to crack.")
  private boolean demo;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Watch the machine of these recordings, one after the other.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recordings of the healthy machine.")
  private List<Path> healthy = new ArrayList<>();

  @Option(names = "--features", description = "The files hold features in place of samples.")
  private boolean features;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "An autoencoder. Default: the project's own, for a fan where there are three axes and for"
              + " a bearing where there is one.")
  private Path model;

  @Option(
      names = "--quantile",
      paramLabel = "Q",
      defaultValue = "0.99",
      description = "Share of healthy windows below the threshold. Default: ${DEFAULT-VALUE}.")
  private double quantile;

  @Option(
      names = "--counts",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Counts of the sensor for a unit of the files. Default: ${DEFAULT-VALUE}, so that files in"
              + " g become mg.")
  private double counts;

  @Option(
      names = "--length",
      paramLabel = "N",
      description =
          "Samples in a window: 64, 128, 256 or 512. Default: 256 for three axes, else 512.")
  private Integer length;

  @Option(
      names = "--hop",
      paramLabel = "N",
      description = "Samples from one window to the next. Default: a whole window.")
  private Integer hop;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description =
          "Samples of an axis in a second, for the bytes an hour. Default: 50 for three axes, else"
              + " 6400.")
  private Double rate;

  @Option(names = "--json", description = "Print an object a line, for programs; see below.")
  private boolean json;

  @Option(names = "--plain", description = "No signs beyond ASCII.")
  private boolean plain;

  @Mixin private AppOption option;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    requireSources();
    List<Recording> known = healthy.stream().map(Recording::read).toList();
    List<Recording> watched = files.stream().map(Recording::read).toList();
    int columns = demo ? DemoMachine.AXES : watched.getFirst().columns();
    requireSameColumns(known, columns);
    requireSameColumns(watched, columns);
    if (known.isEmpty() && !demo) {
      List<Recording> halves = Piece.halves(watched.getFirst());
      known = List.of(halves.getFirst());
      watched = new ArrayList<>(watched);
      watched.set(0, halves.getLast());
    }
    ModelFile file = model != null ? ModelFile.read(model) : ownModel(columns);
    int window = length != null ? length : columns == 3 ? FAN_LENGTH : BEARING_LENGTH;
    List<Piece> well = demo ? Piece.ofDays(DemoMachine.healthy(window)) : pieces(known);
    List<Piece> now = demo ? Piece.ofDays(DemoMachine.failing(window)) : pieces(watched);
    return run(file, columns, window, well, now);
  }

  private int run(ModelFile file, int columns, int window, List<Piece> well, List<Piece> now) {
    int step = hop != null ? hop : window;
    if (step < 1 || step > window) {
      throw new UserError(
          "--hop takes a number from 1 to the length of a window, %d.".formatted(window));
    }
    Screen screen = Screen.of(spec.commandLine(), plain);
    Display display =
        json
            ? new JsonDisplay(screen.out())
            : new TextDisplay(screen.out(), screen.colour(), screen.width());
    try (RuntimeSession session =
        option.open(RuntimeContract.MONITOR, spec.commandLine().getErr())) {
      int axes = features ? 0 : columns;
      int windows = Piece.windows(well, step * columns);
      Monitoring monitoring = new Monitoring(file, session, axes, window, step, windows);
      well.forEach(monitoring::watch);
      Learnt learnt = monitoring.guard(quantile);
      display.learnt(learnt);
      List<Judgement> judgements = new ArrayList<>();
      for (Piece piece : now) {
        List<Judgement> some = monitoring.watch(piece);
        some.forEach(display::judged);
        judgements.addAll(some);
      }
      display.ended(learnt, judgements);
      if (!json) {
        option.report(cost(session, monitoring, columns, step), spec.commandLine());
      }
    }
    return ExitCode.PASSED;
  }

  /** At the sensor's rate, one window after the other. */
  private AppCost cost(RuntimeSession session, Monitoring monitoring, int columns, int step) {
    double usual = features ? 1 : columns == 3 ? FAN_RATE : BearingSimulator.RATE;
    double rows = 3600 * (rate != null ? rate : usual);
    return new AppCost(
        option.device(),
        Math.round(rows * columns * (features ? 1 : Short.BYTES)),
        Math.round(rows / (features ? 1 : step) * DECISION_BYTES),
        monitoring.instructions(),
        session.network());
  }

  private void requireSources() {
    if (demo != files.isEmpty()) {
      throw new UserError("Name recordings with --csv, or take --demo.");
    }
    if (demo && (!healthy.isEmpty() || features || model != null)) {
      throw new UserError(
          "--demo has a machine and a model of its own; leave out --learn, --features and --model.");
    }
    if (!(quantile >= 0 && quantile <= 1)) {
      throw new UserError("--quantile takes a number from 0 to 1, for example 0.99.");
    }
    if (!(counts > 0 && counts < Double.POSITIVE_INFINITY)) {
      throw new UserError(
          "--counts takes how many counts a unit of the files has, for example 1000 for g in mg.");
    }
    if (rate != null && !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new UserError("--rate takes how many samples a second has, for example 50.");
    }
    if (features && model == null) {
      throw new UserError("--features goes with --model: the project's own models take samples.");
    }
  }

  private static void requireSameColumns(List<Recording> recordings, int columns) {
    for (Recording recording : recordings) {
      if (recording.columns() != columns) {
        throw new UserError(
            "%s has %d columns, but the first of --csv has %d; all are to be of the same sensor."
                .formatted(recording.name(), recording.columns(), columns));
      }
    }
  }

  private static ModelFile ownModel(int columns) {
    if (columns != 1 && columns != 3) {
      throw new UserError(
          "The files have %d columns, and the project's own models take 1 or 3; name another with"
                  .formatted(columns)
              + " --model.");
    }
    return ModelFile.resource(columns == 3 ? FAN : BEARING);
  }

  private List<Piece> pieces(List<Recording> recordings) {
    return recordings.stream()
        .map(
            recording ->
                features ? Piece.ofFeatures(recording) : Piece.ofSamples(recording, counts))
        .toList();
  }
}
