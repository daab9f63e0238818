package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words where in a tensor a difference is. */
final class Whereabouts {
  private static final int WIDEST_BORDER = 3;
  private static final int MOST_NAMED = 4;

  private Whereabouts() {}

  static String of(Difference difference) {
    int elements = difference.expected().length;
    int count = difference.count();
    if (elements == 1) {
      return "its only value";
    }
    if (count == elements) {
      return "everywhere";
    }
    if (count == 1) {
      return "one value alone";
    }
    String image = difference.shape().length == 4 ? border(difference) : "";
    if (!image.isEmpty()) {
      return image;
    }
    String channels = channels(difference);
    if (!channels.isEmpty()) {
      return channels;
    }
    return count > 0.9 * elements
        ? "nearly everywhere"
        : String.format(
            Locale.ROOT, "scattered over the tensor, %.3g %%", 100.0 * count / elements);
  }

  /** Which indices of the last axis differ, where they are few; otherwise empty. */
  private static String channels(Difference difference) {
    int[] shape = difference.shape();
    int last = shape.length - 1;
    if (last < 1 || difference.expected().length == shape[last]) {
      return "";
    }
    BitSet channels = new BitSet();
    difference.positions().stream().map(i -> i % shape[last]).forEach(channels::set);
    int named = channels.cardinality();
    if (named > MOST_NAMED || named > shape[last] / 2) {
      return "";
    }
    String list = channels.stream().mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return named == 1 ? "channel %s alone".formatted(list) : "channels %s alone".formatted(list);
  }

  /** Which edges of the image it keeps to; empty if it reaches the middle. */
  private static String border(Difference difference) {
    int height = difference.shape()[1];
    int width = difference.shape()[2];
    for (int margin = 1; margin <= WIDEST_BORDER; margin++) {
      if (2 * margin >= height && 2 * margin >= width) {
        return "";
      }
      int[] sides = new int[4];
      if (touched(difference, margin, sides)) {
        return describe(sides, margin, height, width);
      }
    }
    return "";
  }

  /**
   * Counts for top, bottom, left and right how many differences only that side explains.
   *
   * @return whether all differences are within the margin
   */
  private static boolean touched(Difference difference, int margin, int[] sides) {
    int height = difference.shape()[1];
    int width = difference.shape()[2];
    return difference.positions().stream()
        .allMatch(
            position -> {
              int[] at = difference.coordinates(position);
              boolean[] near = {
                2 * margin < height && at[1] < margin,
                2 * margin < height && at[1] >= height - margin,
                2 * margin < width && at[2] < margin,
                2 * margin < width && at[2] >= width - margin
              };
              int hits = 0;
              for (int side = 0; side < 4; side++) {
                hits += near[side] ? 1 : 0;
              }
              for (int side = 0; side < 4; side++) {
                sides[side] += near[side] && hits == 1 ? 1 : 0;
              }
              return hits > 0;
            });
  }

  private static String describe(int[] sides, int margin, int height, int width) {
    String[] names = {"top", "bottom", "left", "right"};
    List<String> hit = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      if (sides[side] > 0) {
        hit.add(names[side]);
      }
    }
    String deep = margin == 1 ? "" : ", up to %d deep".formatted(margin);
    return switch (hit.size()) {
      case 0 -> "the corners" + deep;
      case 4 -> "the border, and only there" + deep;
      case 1 -> "the %s edge".formatted(hit.getFirst()) + deep;
      default ->
          "the %s and %s edges"
                  .formatted(String.join(", ", hit.subList(0, hit.size() - 1)), hit.getLast())
              + deep;
    };
  }
}
