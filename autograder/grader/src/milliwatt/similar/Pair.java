package milliwatt.similar;

/**
 * Two submissions and how much of them is alike, from 0 to 1.
 *
 * @param mean of both
 * @param highest of the one that is more contained in the other
 */
public record Pair(String first, String second, double mean, double highest) {}
