package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A user's machine on the first day: an empty home folder, an empty local Maven repository, no
 * jbang, no environment variable, and a clone of this project as the working tree is now.
 *
 * <p>To spare the network, Maven is told to look first in the repository of the running build.
 */
final class FreshMachine implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));

  final Path folder;
  final Path home;
  final Path clone;
  final Map<String, String> environment;

  FreshMachine() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("milliwatt").toRealPath();
    home = Files.createDirectory(folder.resolve("home"));
    clone = folder.resolve("a clone");
    environment = environment();
    prepareMaven();
    cloneInto(clone);
  }

  Command.Result run(Path where, String... line) throws IOException, InterruptedException {
    return run(where, Map.of(), line);
  }

  Command.Result run(Path where, Map<String, String> more, String... line)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Command(List.of(line), where, all).run();
  }

  /** Runs the clone's {@code ./jbang} there. */
  Command.Result jbang(String... arguments) throws IOException, InterruptedException {
    String[] line = new String[arguments.length + 1];
    line[0] = clone.resolve("jbang").toString();
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return run(clone, line);
  }

  Path emptyFolder(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  Path mavenRepository() {
    return home.resolve(".m2/repository");
  }

  Path installedJar() {
    return mavenRepository().resolve("io/github/milliwatt/milliwatt/0.1.0/milliwatt-0.1.0.jar");
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.keySet().removeIf(name -> name.matches("(JAVA|JDK|JBANG|MAVEN|MILLIWATT|XDG)_.*"));
    variables.put("PATH", pathWithoutJbang());
    variables.put("HOME", home.toString());
    variables.put("JBANG_DIR", home.resolve(".jbang").toString());
    variables.put("MAVEN_OPTS", "-Duser.home=" + home);
    Path jdk = Path.of(System.getProperty("java.home"));
    if (!jdk.startsWith("/usr/lib/jvm") && !jdk.startsWith("/Library/Java")) {
      variables.put("MILLIWATT_JDKS", jdk.getParent().toString());
    }
    return variables;
  }

  private static String pathWithoutJbang() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .filter(folder -> !Files.exists(Path.of(folder, "jbang")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void prepareMaven() throws IOException {
    Path settings = Files.createDirectory(home.resolve(".m2")).resolve("settings.xml");
    Path own = Path.of(System.getProperty("user.home"), ".m2/settings.xml");
    if (Files.exists(own)) {
      // Whoever has a mirror or a proxy reaches nothing without it.
      Files.copy(own, settings);
      return;
    }
    String near =
        "<id>near</id><url>%s</url>"
            .formatted(Path.of(System.getProperty("milliwatt.repository")).toUri());
    Files.writeString(
        settings,
        """
        <settings>
          <profiles><profile>
            <id>near</id>
            <repositories><repository>%1$s</repository></repositories>
            <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(near));
  }

  /** Clones the project, then brings the clone to the state of the working tree. */
  void cloneInto(Path target) throws IOException, InterruptedException {
    assumeTrue(Files.exists(ROOT.resolve(".git")), "skipped: this is no git clone");
    run(folder, "git", "clone", "-q", ROOT.toString(), target.toString()).succeeded();
    for (String file : listed("--deleted")) {
      Files.deleteIfExists(target.resolve(file));
    }
    for (String file : listed("--modified", "--others", "--exclude-standard")) {
      if (Files.isRegularFile(ROOT.resolve(file))) {
        Files.createDirectories(target.resolve(file).getParent());
        Files.copy(
            ROOT.resolve(file),
            target.resolve(file),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    assertThat(target.resolve("jbang")).isExecutable();
  }

  private List<String> listed(String... which) throws IOException, InterruptedException {
    String[] line = new String[which.length + 2];
    line[0] = "git";
    line[1] = "ls-files";
    System.arraycopy(which, 0, line, 2, which.length);
    return run(ROOT, line).succeeded().output().lines().toList();
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
