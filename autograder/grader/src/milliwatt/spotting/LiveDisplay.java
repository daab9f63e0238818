package milliwatt.spotting;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A line of a terminal that is drawn anew as sound comes: time, level, and a bar with a number for
 * the score of each class. Detections and summaries stay above it.
 *
 * <pre>
 *    3.2s -31dB [###   ] silence .05      unknown .10#     bed .00      cat .85####
 * </pre>
 */
public final class LiveDisplay implements Display {
  /** More often no eye can follow. */
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private static final String BEGINNING_OF_LINE = "\r";
  private static final String ERASE_LINE = "\r\u001b[K";

  private static final int METER = 6;
  private static final double QUIETEST = -60;
  private static final int SHORTEST_BAR = 3;
  private static final int LONGEST_BAR = 8;

  /** A score, in hundredths. */
  private static final String NUMBER = " .%02d";

  private static final int NUMBER_WIDTH = 4;

  private final Classes classes;
  private final Display lasting;
  private final PrintWriter out;
  private final boolean plain;
  private final int width;
  private long drawn = System.nanoTime() - EVERY_NANOS;

  /**
   * @param lasting prints what is to stay
   * @param plain no signs beyond ASCII
   * @param width of the terminal, in columns
   */
  public LiveDisplay(Classes classes, Display lasting, PrintWriter out, boolean plain, int width) {
    this.classes = classes;
    this.lasting = lasting;
    this.out = out;
    this.plain = plain;
    this.width = width;
  }

  @Override
  public void heard(Moment moment) {
    long now = System.nanoTime();
    if (now - drawn >= EVERY_NANOS) {
      drawn = now;
      out.print(ERASE_LINE + line(moment) + BEGINNING_OF_LINE);
      out.flush();
    }
  }

  @Override
  public void detected(Detection detection) {
    out.print(ERASE_LINE);
    lasting.detected(detection);
  }

  @Override
  public void ended(Summary summary) {
    out.print(ERASE_LINE);
    lasting.ended(summary);
  }

  /** What is drawn. It fits the terminal, which would not draw over a second line. */
  String line(Moment moment) {
    double loud = (moment.decibels() - QUIETEST) / -QUIETEST;
    String head =
        String.format(
            Locale.ROOT,
            "%6.1fs %3.0fdB [%s]",
            moment.seconds(),
            moment.decibels(),
            bar(loud, METER));
    StringBuilder line = new StringBuilder(head);
    int cell = (width - 1 - head.length()) / classes.count();
    int length = Math.clamp(cell / 4, SHORTEST_BAR, LONGEST_BAR);
    int letters = cell - length - NUMBER_WIDTH - 1;
    for (int i = 0; i < classes.count(); i++) {
      String name = classes.name(i);
      double score = moment.scores()[i];
      line.append(' ').append(name, 0, Math.clamp(name.length(), 0, Math.max(0, letters)));
      line.append(String.format(Locale.ROOT, NUMBER, Math.clamp((int) (100 * score), 0, 99)));
      line.append(bar(score, length));
    }
    return line.substring(0, Math.min(line.length(), width - 1));
  }

  private String bar(double share, int length) {
    int full = (int) Math.round(Math.clamp(share, 0, 1) * length);
    return (plain ? "#" : "█").repeat(full) + " ".repeat(length - full);
  }
}
