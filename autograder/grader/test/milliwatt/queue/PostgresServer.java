package milliwatt.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of the test's own, in a folder of its own. */
final class PostgresServer implements AutoCloseable {
  static final String PASSWORD = "open-sesame";

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs) throws IOException, InterruptedException {
    this.programs = programs;
    this.folder = Files.createTempDirectory("milliwatt-postgres-");
    Files.writeString(folder.resolve("password"), PASSWORD);
    if (root()) {
      finish(List.of("chown", "-R", "nobody", folder.toString()));
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    run("initdb", "-D", data(), "-U", "grader", "-A", "scram-sha-256", "-E", "UTF8", "-N")
        .with("--pwfile=" + folder.resolve("password"));
  }

  /** Skips the test where there is no PostgreSQL. */
  static PostgresServer start() throws IOException, InterruptedException {
    Path programs = programs();
    assumeTrue(programs != null, "skipped: there is no PostgreSQL; install postgresql");
    PostgresServer server = new PostgresServer(programs);
    server.begin();
    return server;
  }

  String url() {
    return url("grader", PASSWORD);
  }

  String url(String user, String password) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s"
        .formatted(port, user, password);
  }

  /** Ends every connection at once, as a crash would, and starts again. */
  void restart() throws IOException, InterruptedException {
    run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop").with();
    begin();
  }

  private void begin() throws IOException, InterruptedException {
    String options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder);
    run("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString())
        .with("-o", options, "start");
  }

  /** The one number that a query gives. */
  long number(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop").with();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private interface Rest {
    void with(String... arguments) throws IOException, InterruptedException;
  }

  /** The server refuses to run as root. */
  private Rest run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(
          List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return more -> {
      command.addAll(List.of(more));
      finish(command);
    };
  }

  private void finish(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("milliwatt-postgres-", ".txt");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(code).as(() -> command + ": " + text(said)).isZero();
    Files.delete(said);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  /** Debian keeps them beside the PATH. */
  private static Path programs() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    List<Path> places =
        new ArrayList<>(Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList());
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).forEach(places::add);
      }
    }
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("pg_ctl")))
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .findFirst()
        .orElse(null);
  }
}
