package milliwatt.site;

import java.io.IOException;
import java.nio.file.Path;
import milliwatt.cli.UserError;

/**
 * The process that {@code milliwatt site} starts: {@code build CLONE OUT} or {@code serve CLONE
 * PORT}. What a person may ask for, and how, is in the command line.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try {
      run(arguments[0], Path.of(arguments[1]), arguments[2]);
      System.exit(0);
    } catch (UserError error) {
      System.err.println(error.getMessage());
      System.exit(error.exitCode());
    } catch (IOException error) {
      System.err.println("Building the site failed (" + error + ").");
      System.exit(2);
    }
  }

  private static void run(String what, Path clone, String argument) throws IOException {
    if (what.equals("serve")) {
      SiteServer.serve(clone, Integer.parseInt(argument));
      return;
    }
    long began = System.nanoTime();
    try (SiteBuild site = new SiteBuild(clone, false)) {
      int pages = site.build(Path.of(argument));
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%d pages in %s, in %.1f s; begin with %s.%n",
          pages, argument, seconds, Path.of(argument, "index.html"));
    }
  }
}
