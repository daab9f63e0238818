/**
 * Makes what a learning platform installs.
 *
 * <pre>
 * export gradescope ──► GradescopeZip: setup.sh, run_autograder, milliwatt.jar, hidden checks,
 *                          │            and RuntimeImage, the part of this JDK that they need
 *                          ▼
 *                       a zip that needs nothing from any network
 * </pre>
 */
package milliwatt.export;
