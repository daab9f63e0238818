/**
 * The folder a student works in. Whatever is done here, a file the student wrote is never replaced
 * without a copy beside it, and a file is whole or absent whenever the process is stopped.
 */
package milliwatt.workspace;
