package milliwatt.dev;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.cli.UserError;

/**
 * Starts the builder of the site, the module {@code course-site}, as a process of its own: it needs
 * Asciidoctor, which takes more room than all the rest of this program.
 */
final class SiteBuilder {
  /** What the builder and the demos are made of. */
  private static final List<String> SOURCES =
      List.of(
          "course-site/src",
          "course-site/pom.xml",
          "course-site/demos/src",
          "course-site/demos/pom.xml",
          "solutions/src",
          "autograder/grader/src",
          "pom.xml");

  private static final List<String> MAVEN =
      List.of(
          "mvn",
          "-q",
          "-B",
          "-ntp",
          "-pl",
          "course-site",
          "-am",
          "-DskipTests",
          "-Dspotless.check.skip",
          "package");

  private final Path clone;
  private final PrintWriter err;

  SiteBuilder(Path clone, PrintWriter err) {
    this.clone = clone;
    this.err = err;
  }

  /**
   * Runs it to its end, after making it where it is missing or older than its sources.
   *
   * @return its exit code
   */
  int run(String what, String... arguments) {
    try {
      Path classPath = clone.resolve("course-site/target/class-path");
      if (!Files.isRegularFile(classPath) || stale(Files.getLastModifiedTime(classPath))) {
        make();
        // Maven leaves it as it is where nothing in it changed.
        Files.setLastModifiedTime(classPath, FileTime.from(Instant.now()));
      }
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // Many short steps: a quick start matters more than peak speed.
      line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      line.addAll(List.of("-Djruby.compile.mode=OFF", "--enable-native-access=ALL-UNNAMED"));
      line.add("--sun-misc-unsafe-memory-access=allow");
      Path classes = clone.resolve("course-site/target/classes");
      String dependencies = Files.readString(classPath).strip();
      line.addAll(List.of("-cp", classes + File.pathSeparator + dependencies));
      line.addAll(List.of("milliwatt.site.Main", what, clone.toString()));
      line.addAll(List.of(arguments));
      return wait(new ProcessBuilder(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() throws IOException {
    err.println("Making the builder of the site (a minute or two) ...");
    err.flush();
    int code;
    try {
      ProcessBuilder maven = new ProcessBuilder(MAVEN).directory(clone.toFile());
      maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
      // What Maven itself does is nothing that a reader of the book could mend.
      maven
          .environment()
          .merge("MAVEN_OPTS", "--sun-misc-unsafe-memory-access=allow", SiteBuilder::both);
      code = wait(maven);
    } catch (IOException e) {
      throw new UserError("The site is built with Maven, which is not installed here.");
    }
    if (code != 0) {
      throw new UserError("The builder of the site could not be made; the reason is above.");
    }
  }

  private static String both(String options, String more) {
    return options + " " + more;
  }

  private static int wait(ProcessBuilder builder) throws IOException {
    Process process = builder.inheritIO().start();
    Thread ending = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(ending); // Ctrl-C ends both.
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(ending);
      return code;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.");
    }
  }

  private boolean stale(FileTime built) throws IOException {
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(clone.resolve(source))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
