package milliwatt.board;

import java.util.Optional;

/**
 * The chip and the core that computes.
 *
 * @param megahertz the clock that a sketch runs at
 * @param timing what is known about the core's cycles; empty where nothing is
 */
public record Processor(
    Fact<String> chip,
    Fact<String> core,
    Fact<String> fpu,
    Fact<String> dsp,
    Fact<Double> megahertz,
    Optional<CoreTiming> timing) {}
