package milliwatt.models.training;

/** What goes in, and what should come out. */
public record Example(double[] input, double[] target) {}
