/**
 * A class graded by more than one machine: a queue in a PostgreSQL database.
 *
 * <pre>
 *   grade --queue                      PostgreSQL, schema "milliwatt"               worker --queue
 *  ┌────────────────┐  tasks   ┌─────────────────────────────────────────┐  tasks  ┌──────────────┐
 *  │ GradeRun       │ ───────► │ task    settings and files, no names    │ ──────► │ Worker       │
 *  │ QueueWorkforce │          │ jobrunr_*  who has it, heartbeats,      │         │  Grader      │
 *  │ OUT/grades.db  │ ◄─────── │         retries: GradeJob(id)           │ ◄────── │  sandbox     │
 *  └────────────────┘  results │ result  grade and log, once for each id │ results └──────────────┘
 *                              └─────────────────────────────────────────┘
 * </pre>
 *
 * <p>{@link milliwatt.queue.QueueWorkforce} is a {@link milliwatt.grade.Workforce} as threads are:
 * all else of a run is the same with a queue and without. OUT's own book stays the truth, and holds
 * every grade as soon as it was seen.
 *
 * <p>{@link milliwatt.queue.Queue} holds tasks and results; JobRunr ({@link milliwatt.queue.Jobs})
 * decides who does which. A worker may die, or be taken for dead and go on: then a task is graded
 * twice, and the second result is dropped by the primary key. The result and the end of its task
 * are one statement.
 *
 * <p>What travels: settings, the submission's files, grades and logs. What does not: names, hidden
 * checks, the secret. A job in the database names code that workers have, so whoever may write into
 * the database is trusted with the workers.
 */
package milliwatt.queue;
