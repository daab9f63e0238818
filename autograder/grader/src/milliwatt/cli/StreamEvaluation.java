package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milliwatt.audio.Sound;
import milliwatt.evaluate.ConfusionText;
import milliwatt.model.Progress;
import milliwatt.spotting.Listening;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import milliwatt.spotting.StreamEar;
import milliwatt.spotting.StreamLabels;
import milliwatt.spotting.StreamScore;

/** A stream of sound whose words are known, heard once for each threshold. */
record StreamEvaluation(Path file, Sound sound, StreamLabels labels) {

  static StreamEvaluation read(Path file, Path labels) {
    return new StreamEvaluation(
        file, Sound.read(file, SpotterModel.RATE), StreamLabels.read(labels));
  }

  /** Prints a line for each threshold, and gives them all as an object. */
  Map<String, Object> run(
      SpotterModel model, Spotter spotter, double[] thresholds, PrintWriter out, PrintWriter err) {
    out.println("threshold   hits           false accepts   an hour   median delay");
    List<Map<String, Object>> points = new ArrayList<>();
    int keywords = 0;
    for (double threshold : thresholds) {
      StreamEar ear = new StreamEar(new Progress(err), sound.seconds());
      new Listening(spotter, model.settings(threshold), ear).hear(file.toString(), sound.samples());
      StreamScore score =
          StreamScore.of(ear.detections(), labels, model.classes(), sound.seconds());
      print(threshold, score, out);
      points.add(figures(threshold, score));
      keywords = score.keywords();
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", sound.seconds());
    figures.put("keywords", keywords);
    figures.put("points", points);
    return figures;
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
