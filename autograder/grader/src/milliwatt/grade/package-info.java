/**
 * Grades a class of students, so that nothing is lost and nothing is graded twice.
 *
 * <pre>
 * submission.SubmissionList
 *      │ Intake: reads every place, and refuses what is hostile
 *      ▼
 * GradeBook ◄────► GradeRun: hands out what has no grade yet, as GradeTasks
 *  (SQLite)          │  Workforce: threads here, or the machines of a milliwatt.queue
 *      ▲             │    Grader: one task through the engine, again if the grader broke
 *      │             │      Fleet: on which board, and whether a board is to be believed
 *      │             ▼
 *      └──── Graded: a Grade, for one version of one submission
 *      │
 *      └──► GradeFolder: grades.csv, one report a student, gradebooks, the dashboard
 * </pre>
 *
 * <p>The book holds the submitted sources and the grades, and is the only truth: all other files
 * are written from it, each whole or not at all. A grade is written once for each version of a
 * submission, in one transaction; a version is what the grade depends on: the sources and the
 * {@link milliwatt.grade.GradeSettings}. So a run that was killed goes on where the book ends, and
 * a second run of the same version gives the same grade.
 *
 * <p>A {@link milliwatt.grade.Grade} is points, a refusal (no points, the student's fault), or
 * unsettled: then the grader broke, the student has neither points nor a zero, and the next run
 * tries again.
 */
package milliwatt.grade;
