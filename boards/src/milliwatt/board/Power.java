package milliwatt.board;

/**
 * What the chip draws, without the rest of the board.
 *
 * @param volts what it runs at
 * @param active milliamperes while it computes, radio off
 * @param sleep milliamperes between inferences
 */
public record Power(Fact<Double> volts, Fact<Range> active, Fact<Range> sleep) {}
