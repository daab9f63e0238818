package milliwatt.board;

/** What a board senses with. */
public record Sensors(Fact<String> microphone, Fact<String> motion, Fact<String> camera) {}
