/** The command line: one class a command, failures told in one sentence. */
package milliwatt.cli;
