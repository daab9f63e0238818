package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import milliwatt.cli.UserError;

/**
 * The process that {@code milliwatt site} starts: {@code build CLONE OUT ZIP PDF}, the last two
 * empty where nobody wants them, or {@code serve CLONE PORT WORKSPACE}. What a person may ask for,
 * and how, is in the command line.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try {
      Path clone = Path.of(arguments[1]);
      switch (arguments[0]) {
        case "serve" ->
            SiteServer.serve(clone, Integer.parseInt(arguments[2]), Path.of(arguments[3]));
        default -> {
          Path out = Path.of(arguments[2]);
          build(clone, out);
          if (!arguments[3].isEmpty()) {
            Bundle.write(out, Path.of(arguments[3]));
          }
          if (!arguments[4].isEmpty()) {
            print(clone, Path.of(arguments[4]));
          }
        }
      }
      System.exit(0);
    } catch (UserError error) {
      System.err.println(error.getMessage());
      System.exit(error.exitCode());
    } catch (IOException error) {
      System.err.println("Building the site failed (" + error + ").");
      System.exit(2);
    }
  }

  private static void build(Path clone, Path out) throws IOException {
    long began = System.nanoTime();
    try (SiteBuild site = new SiteBuild(clone, false)) {
      int pages = site.build(out);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d pages in %.1f s; begin with %s.%n",
          pages,
          seconds,
          out.resolve("index.html"));
    }
  }

  private static void print(Path clone, Path pdf) throws IOException {
    System.out.println("Setting the book on paper; this takes a few minutes.");
    PrintedBook.write(clone, pdf);
    System.out.printf(Locale.ROOT, "%s, %,d KB.%n", pdf, Files.size(pdf) / 1024);
  }
}
