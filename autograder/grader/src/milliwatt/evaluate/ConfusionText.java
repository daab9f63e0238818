package milliwatt.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** A confusion as a table: a row a true class, a column a decided one. */
public final class ConfusionText {
  private static final int CLASS_WIDTH = 10;

  private ConfusionText() {}

  public static void print(Confusion confusion, PrintWriter out) {
    out.println("Decided (columns) for what it is (rows):");
    out.print(" ".repeat(CLASS_WIDTH + 2));
    confusion.classes().forEach(name -> out.printf(" %8s", shortened(name, 8)));
    out.println("    right");
    for (int truth = 0; truth < confusion.classes().size(); truth++) {
      out.printf(
          "  %-" + CLASS_WIDTH + "s", shortened(confusion.classes().get(truth), CLASS_WIDTH));
      for (int decided = 0; decided < confusion.classes().size(); decided++) {
        int count = confusion.count(truth, decided);
        out.printf(" %8s", count == 0 ? "." : Integer.toString(count));
      }
      out.println("  " + percent(confusion.recall(truth)));
    }
  }

  /** For example {@code 95.3 %}; a dash where there was nothing to count. */
  public static String percent(double share) {
    return Double.isNaN(share) ? "     -" : String.format(Locale.ROOT, "%5.1f %%", 100 * share);
  }

  private static String shortened(String name, int most) {
    return name.length() <= most ? name : name.substring(0, most);
  }
}
