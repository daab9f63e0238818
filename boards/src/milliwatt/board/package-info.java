/**
 * What is known about each board, with where it was read, and what follows from it: does a firmware
 * fit, how long does an inference take, what does it cost in energy, how long does a battery last.
 *
 * <p>Nothing here is measured on a board. Every estimate is a {@link milliwatt.board.Range}.
 */
package milliwatt.board;
