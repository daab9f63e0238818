package milliwatt.grade;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements to a database: a file of ours, or a server's. Usable from several threads. */
public final class Database implements AutoCloseable {
  /** How long a server may be away, for example to be started anew, before we give up. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HikariDataSource source;
  private final String name;
  private final Duration patience;

  private Database(HikariConfig config, String name, Duration patience) {
    this.name = name;
    this.patience = patience;
    try {
      this.source = new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new GradeBookException(name, e);
    }
  }

  /** The database in a file, which is made if there is none. Only one connection ever writes. */
  static Database file(Path file) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", "10000");
    return new Database(config, file.toString(), Duration.ZERO);
  }

  /**
   * A server's. A statement waits while the server is away, and is then sent again; so each must be
   * one that may run twice.
   *
   * @param config where it is, and as whom
   * @param name for sentences about it, without anything secret
   */
  public static Database server(HikariConfig config, String name) {
    config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    return new Database(config, name, PATIENCE);
  }

  /** The connections, for a library that brings its own statements. */
  public DataSource connections() {
    return source;
  }

  /** Reads one row. */
  public interface Row<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /**
   * @throws GradeBookException if the database cannot answer
   */
  public <T> List<T> query(String sql, List<?> values, Row<T> row) {
    return patiently(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, values);
              ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(row.read(rows));
            }
            return found;
          }
        });
  }

  /**
   * @return how many rows are other now
   * @throws GradeBookException if the database cannot do it
   */
  public int update(String sql, Object... values) {
    return patiently(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, List.of(values))) {
            return statement.executeUpdate();
          }
        });
  }

  @Override
  public void close() {
    source.close();
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T patiently(Work<T> work) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try (Connection connection = source.getConnection()) {
        return work.with(connection);
      } catch (SQLException e) {
        if (!away(e) || System.nanoTime() - end > 0 || !rested()) {
          throw new GradeBookException(name, e);
        }
      }
    }
  }

  /** Whether it is the server that is missing, and not the statement that is wrong. */
  private static boolean away(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return e instanceof SQLTransientException || state.startsWith("08") || state.startsWith("57P");
  }

  private static boolean rested() {
    try {
      Thread.sleep(500);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<?> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
