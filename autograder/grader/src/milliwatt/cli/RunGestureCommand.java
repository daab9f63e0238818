package milliwatt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import milliwatt.apps.gesture.DrawnDigits;
import milliwatt.apps.gesture.GestureModel;
import milliwatt.apps.gesture.Recognition;
import milliwatt.apps.gesture.Sketch;
import milliwatt.apps.gesture.Watching;
import milliwatt.models.strokes.MotionFile;
import milliwatt.models.strokes.Stroke;
import milliwatt.models.strokes.StrokeFile;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tinyml.GestureRecognizer;

/** Recognises digits that are drawn in the air. */
@Command(
    name = "gesture",
    description = {
      "Recognises what a hand draws in the air with a telephone or a sensor in it.",
      "Each stroke is told with the time at which it was decided and its score, and at the end what"
          + " a decision costs. A stroke whose score is too low is told as none."
    },
    footerHeading = "%n",
    footer = {
      "A CSV file has a line a sample, t_ms,ax,ay,az,gx,gy,gz: milliseconds, m/s2 with gravity in it,"
          + " radians a second; 20 to 1000 samples a second. x goes to the right of the screen, y to its"
          + " top, z out of it, as Android has it, and it is drawn with the back of the telephone.",
      "A JSON file has strokes as the magic wand of TensorFlow Lite Micro saves them: {\"strokes\":"
          + " [{\"label\": \"7\", \"strokePoints\": [{\"x\": 0.1, \"y\": 0.4}, ...]}]}.",
      "--json prints an object a stroke: source, seconds (null for a stroke of a JSON file), gesture"
          + " (null for none), likely, score (0 to 1).",
      "A file that cannot be read is told in a sentence and left out; the exit code is 2 then.",
      "",
      "Examples:",
      "  milliwatt run-app gesture --demo",
      "  milliwatt run-app gesture --demo 2026 --draw --device twin:m4",
      "  milliwatt run-app gesture --csv one.csv two.csv"
    })
final class RunGestureCommand implements Callable<Integer> {
  private static final String USUAL_DEMO = "7309";
  private static final int SEED = 14;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A .tflite model that takes a stroke, four int8 for each point. Default: the project's"
              + " own.")
  private Path model;

  @Option(
      names = "--gestures",
      paramLabel = "LIST",
      defaultValue = GestureModel.DIGITS,
      description = "The model's gestures in their order. Default: ${DEFAULT-VALUE}.")
  private String gestures;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Motions, one after the other.")
  private List<Path> motions = new ArrayList<>();

  @Option(
      names = "--stroke",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Strokes that were drawn elsewhere; of them the end says no cost.")
  private List<Path> strokes = new ArrayList<>();

  @Option(
      names = "--demo",
      paramLabel = "DIGITS",
      arity = "0..1",
      fallbackValue = USUAL_DEMO,
      description = "Digits that a simulated hand draws. Without a number: ${FALLBACK-VALUE}.")
  private String demo;

  @Option(
      names = "--least-score",
      paramLabel = "P",
      defaultValue = "0.5",
      description = "Least score of a gesture, between 0 and 1. Default: ${DEFAULT-VALUE}.")
  private double leastScore;

  @Option(names = "--draw", description = "Show each stroke; o is where it begins.")
  private boolean draw;

  @Option(names = "--json", description = "Print an object a stroke, for programs; see below.")
  private boolean json;

  @Mixin private AppOption option;
  @Spec private CommandSpec spec;

  private int broken;
  private GestureModel recognised;

  @Override
  public Integer call() {
    if (motions.isEmpty() && strokes.isEmpty() && demo == null) {
      throw new UserError("Name what to watch: --csv FILE, --stroke FILE or --demo.");
    }
    if (demo != null && !demo.matches("[0-9]{1,100}")) {
      throw new UserError("--demo takes digits, for example --demo 2026.");
    }
    int least = (int) Math.round(256 * leastScore);
    if (least < 1 || least > 255) {
      throw new UserError("--least-score takes a score between 0 and 1, for example 0.5.");
    }
    recognised = GestureModel.read(model, gestures);
    PrintWriter err = spec.commandLine().getErr();
    try (RuntimeSession session = option.open(RuntimeContract.GESTURES, err)) {
      Watching watching = new Watching(recognised, session, least);
      if (demo != null) {
        tell("demo", watching.watch(DrawnDigits.draw(demo, SEED)));
      }
      motions.forEach(file -> read(file, () -> watchFile(watching, file)));
      strokes.forEach(file -> read(file, () -> recogniseFile(watching, file)));
      if (!json && (demo != null || motions.size() > broken)) {
        option.report(watching.cost(option.device()), spec.commandLine());
      }
    }
    return broken == 0 ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  private void watchFile(Watching watching, Path file) {
    String text = String.join("\n", TextFile.lines(file));
    tell(file.toString(), watching.watch(MotionFile.parse(text)));
  }

  private void recogniseFile(Watching watching, Path file) {
    List<Stroke> drawn = StrokeFile.parse(String.join("\n", TextFile.lines(file)));
    tell(file.toString(), drawn.stream().map(watching::recognise).toList());
  }

  /** Reads a file, or says in a sentence why not. */
  private void read(Path file, Runnable reading) {
    String why;
    try {
      reading.run();
      return;
    } catch (IllegalArgumentException e) {
      why = "%s %s.".formatted(file, e.getMessage());
    } catch (UserError e) {
      why = e.getMessage();
    }
    broken++;
    spec.commandLine().getErr().println(why);
    spec.commandLine().getErr().flush();
  }

  private void tell(String source, List<Recognition> found) {
    PrintWriter out = spec.commandLine().getOut();
    for (Recognition recognition : found) {
      out.println(json ? object(source, recognition) : line(recognition));
      if (draw && !json) {
        Sketch.lines(recognition.x(), recognition.y()).forEach(row -> out.println("    " + row));
      }
    }
    if (!json) {
      out.printf("%s: %d %s%n", source, found.size(), found.size() == 1 ? "stroke" : "strokes");
    }
    out.flush();
  }

  private String line(Recognition recognition) {
    String likely = recognised.gestures().get(recognition.likely());
    String what =
        recognition.gesture() == GestureRecognizer.NONE
            ? "none, most likely %s".formatted(likely)
            : recognised.gestures().get(recognition.gesture());
    String when =
        Double.isNaN(recognition.seconds())
            ? ""
            : String.format(Locale.ROOT, "%8.2f s  ", recognition.seconds());
    return String.format(Locale.ROOT, "%s%s  %.2f", when, what, recognition.score());
  }

  private String object(String source, Recognition recognition) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    object.put("source", source);
    if (Double.isNaN(recognition.seconds())) {
      object.putNull("seconds");
    } else {
      object.put("seconds", recognition.seconds());
    }
    boolean none = recognition.gesture() == GestureRecognizer.NONE;
    object.put("gesture", none ? null : recognised.gestures().get(recognition.gesture()));
    object.put("likely", recognised.gestures().get(recognition.likely()));
    object.put("score", recognition.score());
    return object.toString();
  }
}
