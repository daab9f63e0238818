package milliwatt.spotting;

import java.io.PrintWriter;
import java.util.Locale;

/** A line for each detection and each end, for a file or a pipe to keep. */
public final class LinesDisplay implements Display {
  private final PrintWriter out;

  public LinesDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void heard(Moment moment) {}

  @Override
  public void detected(Detection detection) {
    out.printf(
        Locale.ROOT,
        "%8.2f s  %-10s %.2f  %s%n",
        detection.seconds(),
        detection.word(),
        detection.score(),
        detection.source());
    out.flush();
  }

  @Override
  public void ended(Summary summary) {
    out.printf(
        Locale.ROOT,
        "%s: %d %s in %.1f s of sound; real time factor %.4f.%n",
        summary.source(),
        summary.detections(),
        summary.detections() == 1 ? "word" : "words",
        summary.seconds(),
        summary.realTimeFactor());
    out.flush();
  }
}
