/**
 * Exports a program for a board's usual tool: as an Arduino sketch, or as a project with a Makefile
 * where there is no Arduino core. The folder stands alone.
 *
 * <pre>
 * translated C ───┐
 * FirmwareFiles ──┼─ Export (files by name) ─ ExportFolder ─┬─ arduino-cli ── board
 * arduino/ ───────┤                                         └─ ShimBuild ──── twin
 * model bytes ────┘
 * </pre>
 */
package milliwatt.sketch;
