package milliwatt.apps.vibration;

/**
 * What is known of a healthy machine.
 *
 * @param windows it was learnt from
 * @param threshold error above which a window is strange
 * @param mean of the errors
 * @param deviation of the errors
 */
public record Learnt(int windows, double threshold, double mean, double deviation) {}
