/**
 * What an instructor wants to see of a class, as one page that needs nothing else: no script, no
 * request, links to the students' own reports beside it.
 *
 * <pre>
 * ClassView    collects, one entry at a time: nothing of a submission is kept but a few figures
 *   CheckRow   how each check went, over all
 *   Cluster    students whose submissions fail alike, and the hint that helps them
 *   Spending   instructions against arena, where the device counted
 * DashboardPage  fills dashboard.html
 * </pre>
 */
package milliwatt.dashboard;
