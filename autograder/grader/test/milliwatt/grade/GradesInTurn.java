package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import milliwatt.cli.Commands;

/** A process that grades one class after the other, and says after each what it still holds. */
final class GradesInTurn {
  private GradesInTurn() {}

  /**
   * @param arguments where the grades of class i go, to outi, and the classes
   */
  public static void main(String[] arguments) throws IOException {
    PrintWriter log = new PrintWriter(System.err);
    for (int i = 1; i < arguments.length; i++) {
      String out = Path.of(arguments[0], "out" + (i - 1)).toString();
      int code =
          Commands.all()
              .setOut(log)
              .setErr(log)
              .execute("grade", arguments[i], "--lab", "lab01", "--out", out);
      if (code != 0) {
        System.exit(code);
      }
      System.out.println(Kept.now().line());
    }
  }
}
