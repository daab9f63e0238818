package milliwatt.queue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import milliwatt.grade.Database;
import milliwatt.grade.GradeJson;
import milliwatt.grade.GradeSettings;
import milliwatt.grade.GradeTask;
import milliwatt.grade.TaskResult;

/**
 * Tasks that wait and results, in a server's database. A result is written once, and with it the
 * task goes: sources lie here only as long as they wait.
 */
final class Queue implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists task (
            id uuid primary key, settings text not null, files text not null,
            tries integer not null default 0, trouble text not null default '')""",
          """
          create table if not exists result (
            id uuid primary key, json text not null, log text not null, hidden text not null,
            millis bigint not null, worker text not null,
            written timestamptz not null default now())""");

  private final Database database;
  private final Jobs jobs;

  Queue(Database database) {
    this.database = database;
    TABLES.forEach(database::update);
    this.jobs = new Jobs(database.connections());
  }

  Jobs jobs() {
    return jobs;
  }

  /** Puts a task in that is not there yet, and has no result. */
  void offer(GradeTask task) {
    database.update(
        """
        insert into task (id, settings, files)
        select ?, ?, ? where not exists (select 1 from result where id = ?)
        on conflict do nothing""",
        task.id(),
        GradeJson.write(task.settings()),
        GradeJson.write(task.files()),
        task.id());
  }

  /** The task, while it has no result. */
  Optional<GradeTask> task(UUID id) {
    return database
        .query(
            "select settings, files from task where id = ?",
            List.of(id),
            rows ->
                new GradeTask(
                    id,
                    GradeJson.read(rows.getString(1), GradeSettings.class),
                    GradeJson.readTexts(rows.getString(2))))
        .stream()
        .findFirst();
  }

  /** How often all attempts at a task have failed so far. */
  int tries(UUID id) {
    return database
        .query("select tries from task where id = ?", List.of(id), rows -> rows.getInt(1))
        .stream()
        .findFirst()
        .orElse(0);
  }

  /**
   * Writes a result, once: a second one changes nothing.
   *
   * @return whether this was the first
   */
  boolean record(UUID id, TaskResult result, String worker) {
    return database.update(
            """
            with gone as (delete from task where id = ?)
            insert into result (id, json, log, hidden, millis, worker)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
            id,
            id,
            GradeJson.write(result.grade()),
            plain(result.log()),
            plain(result.hidden()),
            result.millis(),
            worker)
        == 1;
  }

  /** Which of these tasks have a result. */
  List<UUID> finished(Collection<UUID> tasks) {
    return database.query(
        "select id from result where id = any (string_to_array(?, ' ')::uuid[])",
        List.of(tasks.stream().map(UUID::toString).collect(Collectors.joining(" "))),
        rows -> rows.getObject(1, UUID.class));
  }

  TaskResult result(UUID id) {
    return database
        .query(
            "select json, log, hidden, millis from result where id = ?",
            List.of(id),
            rows ->
                new TaskResult(
                    GradeJson.readGrade(rows.getString(1)),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getLong(4)))
        .getFirst();
  }

  /** Remembers why an attempt came to nothing. */
  void trouble(UUID id, String sentence) {
    database.update("update task set trouble = ? where id = ?", plain(sentence), id);
  }

  /**
   * Closes this round of attempts at a task.
   *
   * @return why the last attempt came to nothing
   */
  String giveUp(UUID id) {
    database.update("update task set tries = tries + 1 where id = ?", id);
    return database
        .query("select trouble from task where id = ?", List.of(id), rows -> rows.getString(1))
        .stream()
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse("Each worker that took it was lost.");
  }

  /** PostgreSQL takes every character but one. */
  private static String plain(String text) {
    return text.replace("\0", "");
  }

  @Override
  public void close() {
    jobs.close();
    database.close();
  }
}
