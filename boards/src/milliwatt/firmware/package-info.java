/**
 * Builds a firmware: translated code, the C of {@code boards/firmware} and a model become one file
 * that a twin runs.
 *
 * <pre>
 * generated C ──┐
 * FirmwareFiles ┼─ ObjectCache (gcc, by content) ── link with the Target's sizes ── Firmware
 * model bytes ──┘
 * </pre>
 */
package milliwatt.firmware;
