/**
 * The formats of the platforms that courses use, one writer each, all from one {@link
 * milliwatt.format.Assessment}.
 *
 * <pre>
 * ReportFormat   the formats by name; each knows its writer
 * Gradescope, PrairieLearn, Autolab, Classroom50, JUnitXml, GitHubSummary
 *                of one submission
 * Canvas, Moodle of a class, rows of a CsvTable
 * CheckText      what a check says, the same words everywhere
 * </pre>
 *
 * <p>Whatever a student's code had a say in has passed through {@link milliwatt.report.Neutral}. A
 * grader that broke is never written as a failure: a format that can say so says so, and for the
 * others there is no file.
 */
package milliwatt.format;
