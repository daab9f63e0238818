package milliwatt.arena;

import java.util.List;
import java.util.Locale;
import milliwatt.check.ArenaPlan.Box;

/** What is written on the boxes of a plan: the tensor's index, and what else there is room for. */
final class Labels {
  static final int HEIGHT = 13;

  private static final double LETTER = 7.5;
  private static final String STYLE = "small mid halo";

  private final List<Box> boxes;
  private final List<SharedBytes> shared;
  private final Scale scale;

  Labels(List<Box> boxes, List<SharedBytes> shared, Scale scale) {
    this.boxes = boxes;
    this.shared = shared;
    this.scale = scale;
  }

  void draw(Drawing svg) {
    boxes.forEach(box -> label(box, svg));
  }

  private void label(Box box, Drawing svg) {
    Steps own = unshared(box);
    double width = own.count() * scale.step() - 2;
    double height = scale.height(box.bytes());
    double x = scale.across(own.first()) + 1 + width / 2;
    double top = scale.down(SharedBytes.end(box));
    String index = box.label();
    if (width < LETTER * index.length()) {
      return;
    }
    if (height < HEIGHT + 2) {
      if (free(box)) {
        svg.text(x, top - 3, STYLE + " strong", index);
      }
      return;
    }
    boolean two = height >= 2.5 * HEIGHT && width >= 8 * LETTER;
    double y = top + height / 2 + (two ? -2 : 4.5);
    svg.text(x, y, STYLE + " strong", fitted(index, box.name(), width));
    if (two) {
      svg.text(x, y + HEIGHT + 3, STYLE, String.format(Locale.ROOT, "%,d", box.bytes()));
    }
  }

  /** The places of the time axis where a box lies alone at its middle; all of its own if none. */
  private Steps unshared(Box box) {
    int from = scale.steps().place(box.first());
    int to = scale.steps().place(box.last()) + 1;
    int first = from;
    int end = to;
    double middle = box.offset() + box.bytes() / 2.0;
    for (SharedBytes place : shared) {
      boolean here = place.from() <= middle && middle < place.end();
      if (here && place.later() == box) {
        first = Math.max(first, scale.steps().place(place.last()) + 1);
      } else if (here && place.earlier() == box) {
        end = Math.min(end, scale.steps().place(place.first()));
      }
    }
    return first < end ? new Steps(first, end - first) : new Steps(from, to - from);
  }

  /** The index, and the last part of the name if it fits as well. */
  private static String fitted(String index, String name, double width) {
    String first = name.split(";", 2)[0];
    String text = index + " " + first.substring(first.lastIndexOf('/') + 1);
    return text.length() * LETTER > width - LETTER ? index : text.strip();
  }

  /** Whether nothing lies right above a box that is too thin for a label inside. */
  private boolean free(Box box) {
    double from = SharedBytes.end(box);
    double end = from + (HEIGHT + 2) / scale.pixels();
    return boxes.stream()
        .noneMatch(
            other ->
                other != box
                    && other.first() <= box.last()
                    && box.first() <= other.last()
                    && other.offset() < end
                    && SharedBytes.end(other) > from);
  }
}
