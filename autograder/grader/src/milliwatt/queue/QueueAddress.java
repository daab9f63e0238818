package milliwatt.queue;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.grade.Database;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the queue's database is.
 *
 * @param url with all that it takes to log in: never to be shown
 * @param place host, port and database, for sentences
 */
record QueueAddress(String url, String place) {
  /** All that is ours in the database. */
  private static final String SCHEMA = "milliwatt";

  /** The state of an error that would otherwise say that there is no server. */
  private static final String NO_PASSWORD = "08004";

  /** Held while the tables are made: only one of several workers that start at once makes them. */
  private static final String ALONE = "select pg_advisory_lock(6448455573)";

  /** The driver would log what it thinks of an address, which may hold a password. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static QueueAddress of(String url) {
    DRIVER.setLevel(Level.OFF);
    Properties parts = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
    if (parts == null) {
      throw new UserError("--queue is no address of the form jdbc:postgresql://HOST/DATABASE.");
    }
    return new QueueAddress(
        url,
        "%s:%s/%s"
            .formatted(
                PGProperty.PG_HOST.getOrDefault(parts),
                PGProperty.PG_PORT.getOrDefault(parts),
                PGProperty.PG_DBNAME.getOrDefault(parts)));
  }

  /**
   * Connects, after the tables were made if there were none.
   *
   * @param connections how many are wanted at a time
   * @throws UserError if the server is not there, or lets us not in
   */
  Queue open(int connections) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(ALONE);
      statement.execute("create schema if not exists " + SCHEMA);
      return connected(connections);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private Queue connected(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new Queue(Database.server(config, "the queue at " + place));
  }

  private UserError refused(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String sentence =
        switch (state.equals(NO_PASSWORD)
            ? "28"
            : state.substring(0, Math.min(2, state.length()))) {
          case "08" -> "No PostgreSQL server answers at %s: is it running, and does it listen?";
          case "28" -> "The PostgreSQL server at %s refuses the user name or the password.";
          case "3D" -> "The PostgreSQL server at %s has no database of that name: create it.";
          case "42" ->
              "The user of the database %s may not create a schema in it: make the database the user's own.";
          default -> "The database %s cannot be used (state " + state + ").";
        };
    UserError error = new UserError(sentence.formatted(place), ExitCode.GRADER_FAULT);
    error.initCause(e);
    return error;
  }
}
