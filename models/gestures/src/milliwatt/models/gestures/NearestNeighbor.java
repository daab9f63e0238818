package milliwatt.models.gestures;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a gesture for what the most similar example is: a recogniser without training, to compare
 * with.
 */
final class NearestNeighbor {
  private final List<byte[]> windows = new ArrayList<>();
  private final List<Integer> digits = new ArrayList<>();

  NearestNeighbor(List<Gesture> examples) {
    for (Gesture example : examples) {
      windows.add(example.window());
      digits.add(example.digit());
    }
  }

  int classify(byte[] window) {
    long least = Long.MAX_VALUE;
    int digit = 0;
    for (int i = 0; i < windows.size(); i++) {
      long distance = 0;
      for (int j = 0; j < window.length; j++) {
        int difference = window[j] - windows.get(i)[j];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        digit = digits.get(i);
      }
    }
    return digit;
  }
}
