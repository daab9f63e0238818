package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milliwatt.audio.Sound;
import milliwatt.evaluate.ConfusionText;
import milliwatt.model.Curve;
import milliwatt.model.Progress;
import milliwatt.spotting.Listening;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import milliwatt.spotting.StreamEar;
import milliwatt.spotting.StreamLabels;
import milliwatt.spotting.StreamScore;

/** A stream of sound whose words are known, heard once for each threshold. */
record StreamEvaluation(Path file, Sound sound, StreamLabels labels) {

  /** What came of one threshold. */
  record Point(double threshold, StreamScore score) {}

  static StreamEvaluation read(Path file, Path labels) {
    return new StreamEvaluation(
        file, Sound.read(file, SpotterModel.RATE), StreamLabels.read(labels));
  }

  /** Prints a line for each threshold, as soon as it is known. */
  List<Point> run(
      SpotterModel model, Spotter spotter, double[] thresholds, PrintWriter out, PrintWriter err) {
    out.println("threshold   hits           false accepts   an hour   median delay");
    List<Point> points = new ArrayList<>();
    for (double threshold : thresholds) {
      StreamEar ear = new StreamEar(new Progress(err), sound.seconds());
      new Listening(spotter, model.settings(threshold), ear).hear(file.toString(), sound.samples());
      StreamScore score =
          StreamScore.of(ear.detections(), labels, model.classes(), sound.seconds());
      print(threshold, score, out);
      points.add(new Point(threshold, score));
    }
    return points;
  }

  /** As an object for JSON. */
  Map<String, Object> figures(List<Point> points) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", sound.seconds());
    figures.put("keywords", points.isEmpty() ? 0 : points.getFirst().score().keywords());
    figures.put(
        "points", points.stream().map(point -> figures(point.threshold(), point.score())).toList());
    return figures;
  }

  /** Hits against false accepts, with each threshold beside its point. */
  Curve curve(List<Point> points) {
    return new Curve(
        "Keywords heard in " + file.getFileName(),
        "false accepts an hour",
        "hits, %",
        points.stream()
            .sorted(Comparator.comparingDouble(Point::threshold).reversed())
            .map(StreamEvaluation::point)
            .toList());
  }

  private static Curve.Point point(Point point) {
    return new Curve.Point(
        point.score().falseAcceptsPerHour(),
        100 * point.score().hitRate(),
        String.format(Locale.ROOT, "%.2f", point.threshold()));
  }

  private static void print(double threshold, StreamScore score, PrintWriter out) {
    String delay =
        Double.isNaN(score.medianDelay())
            ? "-"
            : String.format(Locale.ROOT, "%.2f s", score.medianDelay());
    out.printf(
        Locale.ROOT,
        "     %.2f   %3d (%s)  %13d  %8.1f  %13s%n",
        threshold,
        score.hits(),
        ConfusionText.percent(score.hitRate()),
        score.falseAccepts(),
        score.falseAcceptsPerHour(),
        delay);
    out.flush();
  }

  private static Map<String, Object> figures(double threshold, StreamScore score) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("threshold", threshold);
    figures.put("hits", score.hits());
    figures.put("hitRate", EvaluateKwsCommand.rate(score.hitRate()));
    figures.put("falseAccepts", score.falseAccepts());
    figures.put("falseAcceptsPerHour", EvaluateKwsCommand.rate(score.falseAcceptsPerHour()));
    figures.put("medianDelaySeconds", EvaluateKwsCommand.rate(score.medianDelay()));
    return figures;
  }
}
