package milliwatt.grade;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Submissions and their grades in a database; whatever a kill interrupts, what was written stays
 * and is whole. Usable from several threads.
 */
public final class GradeBook implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "create table if not exists settings (id integer primary key, json text not null)",
          """
          create table if not exists submission (
            student text primary key, facts text not null, place text not null,
            version text not null, files text not null, bytes bigint not null)""",
          """
          create table if not exists grade (
            student text not null, version text not null, word text not null,
            points double precision not null, json text not null, millis bigint not null,
            primary key (student, version))""",
          """
          create table if not exists fault (
            student text primary key, version text not null, sentence text not null,
            attempts integer not null)""",
          "create table if not exists quarantine (board text primary key, reason text not null)");

  private final Database database;

  private GradeBook(Database database) {
    this.database = database;
    TABLES.forEach(database::update);
  }

  /** Opens the book of a folder of grades, or begins it. */
  public static GradeBook open(Path file) {
    return new GradeBook(Database.file(file));
  }

  /** By what the book's submissions are graded; empty in a new book. */
  public synchronized Optional<GradeSettings> settings() {
    return database
        .query("select json from settings", List.of(), rows -> rows.getString(1))
        .stream()
        .map(json -> GradeJson.read(json, GradeSettings.class))
        .findFirst();
  }

  synchronized void begin(GradeSettings settings) {
    database.update("insert into settings values (1, ?)", GradeJson.write(settings));
  }

  /** Takes a submission in, or its new version in the old one's place. */
  synchronized void hand(Handed handed) {
    long bytes = handed.files().values().stream().mapToLong(String::length).sum();
    database.update(
        """
        insert into submission values (?, ?, ?, ?, ?, ?)
        on conflict (student) do update set facts = excluded.facts, place = excluded.place,
          version = excluded.version, files = excluded.files, bytes = excluded.bytes""",
        handed.student(),
        GradeJson.write(handed.facts()),
        handed.place(),
        handed.version(),
        GradeJson.write(handed.files()),
        bytes);
  }

  /** Whether the files of this student are in the book. */
  synchronized boolean has(String student) {
    String sql = "select 1 from submission where student = ? and version <> ''";
    return !database.query(sql, List.of(student), rows -> rows.getInt(1)).isEmpty();
  }

  /** Students whose submission has no grade, in the order of their names. */
  public synchronized List<String> pending() {
    return database.query(
        """
        select student from submission s
        where version <> '' and not exists (select 1 from grade g
          where g.student = s.student and g.version = s.version)
        order by student""",
        List.of(),
        rows -> rows.getString(1));
  }

  synchronized Handed handed(String student) {
    return database
        .query(
            "select student, facts, place, version, files from submission where student = ?",
            List.of(student),
            rows ->
                new Handed(
                    rows.getString(1),
                    GradeJson.readTexts(rows.getString(2)),
                    rows.getString(3),
                    rows.getString(4),
                    GradeJson.readTexts(rows.getString(5))))
        .getFirst();
  }

  /**
   * Writes a grade, once: a second one for the same version changes nothing.
   *
   * @return whether this was the first
   */
  synchronized boolean record(String student, String version, Grade grade, long millis) {
    int rows =
        database.update(
            "insert into grade values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            student,
            version,
            grade.word(),
            grade.points(),
            GradeJson.write(grade),
            millis);
    database.update("delete from fault where student = ?", student);
    return rows == 1;
  }

  /** Remembers that the grader broke on a submission, which stays without a grade. */
  synchronized void fault(String student, String version, String sentence) {
    database.update(
        """
        insert into fault values (?, ?, ?, 1) on conflict (student) do update set
          version = excluded.version, sentence = excluded.sentence,
          attempts = fault.attempts + 1""",
        student,
        version,
        sentence);
  }

  /** Begins a run with boards of which none is in quarantine yet. */
  synchronized void forgetQuarantine() {
    database.update("delete from quarantine");
  }

  /** Remembers that a board gets no more submissions. */
  synchronized void quarantine(String board, String reason) {
    database.update(
        """
        insert into quarantine values (?, ?) on conflict (board) do update set
          reason = excluded.reason""",
        board,
        reason);
  }

  /** The boards that get no more submissions, and why, in the order of their names. */
  synchronized Map<String, String> quarantined() {
    Map<String, String> boards = new LinkedHashMap<>();
    database
        .query(
            "select board, reason from quarantine order by board",
            List.of(),
            rows -> Map.entry(rows.getString(1), rows.getString(2)))
        .forEach(row -> boards.put(row.getKey(), row.getValue()));
    return boards;
  }

  /** Every submission's entry, one at a time, in the order of the students' names. */
  public void forEach(Consumer<Graded> use) {
    students().forEach(student -> entry(student).ifPresent(use));
  }

  /** All students, in the order of their names. */
  public synchronized List<String> students() {
    return database.query(
        "select student from submission order by student", List.of(), rows -> rows.getString(1));
  }

  /** A student's entry; unsettled where there is no grade yet. */
  public synchronized Optional<Graded> entry(String student) {
    return database
        .query(
            """
            select s.student, s.facts, s.place, s.version, g.json, g.millis, f.sentence, s.bytes
            from submission s
            left join grade g on g.student = s.student and g.version = s.version
            left join fault f on f.student = s.student
            where s.student = ?""",
            List.of(student),
            GradeBook::graded)
        .stream()
        .findFirst();
  }

  private static Graded graded(ResultSet rows) throws SQLException {
    String json = rows.getString(5);
    String fault = rows.getString(7);
    Grade grade =
        json != null
            ? GradeJson.readGrade(json)
            : new Grade.Unsettled(fault == null ? "It has not been graded yet." : fault);
    return new Graded(
        rows.getString(1),
        GradeJson.readTexts(rows.getString(2)),
        rows.getString(3),
        rows.getString(4),
        grade,
        rows.getLong(6),
        rows.getLong(8));
  }

  @Override
  public synchronized void close() {
    database.close();
  }
}
