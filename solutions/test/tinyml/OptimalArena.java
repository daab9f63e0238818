package tinyml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest arena there is, by search: of every two tensors that must keep their distance one
 * lies before the other, and both orders are tried. Once the orders are decided, the least offsets
 * are longest paths. For small graphs only.
 */
final class OptimalArena {
  /** Tensor {@code to} begins at least {@code distance} bytes behind {@code from}. */
  private record Order(int from, int to, int distance) {}

  private final Model model;
  private final Spacing spacing;
  private final int[] tensors;
  private final List<Order> orders = new ArrayList<>();
  private int best;

  private OptimalArena(Model model, int best) {
    this.model = model;
    this.best = best;
    spacing = Spacing.of(model);
    tensors =
        IntStream.range(0, model.tensors.length)
            .filter(i -> model.tensors[i].needsArena())
            .toArray();
  }

  /**
   * @param known the arena of some plan
   * @return at most that
   */
  static int bytes(Model model, int known) {
    OptimalArena search = new OptimalArena(model, known);
    search.search(new int[model.tensors.length]);
    return search.best;
  }

  /**
   * @param offsets the least that the orders decided so far allow
   */
  private void search(int[] offsets) {
    if (arena(offsets) >= best) {
      return;
    }
    for (int a : tensors) {
      for (int b : tensors) {
        if (a < b
            && spacing.lifetimes.meet(a, b)
            && offsets[b] - offsets[a] < spacing.least(a, b)
            && offsets[a] - offsets[b] < spacing.least(b, a)) {
          decide(offsets, new Order(a, b, Planner.align(spacing.least(a, b))));
          decide(offsets, new Order(b, a, Planner.align(spacing.least(b, a))));
          return;
        }
      }
    }
    best = arena(offsets);
  }

  private void decide(int[] offsets, Order order) {
    orders.add(order);
    int[] moved = offsets.clone();
    if (settle(moved)) {
      search(moved);
    }
    orders.removeLast();
  }

  /** Moves offsets up until they obey the orders; false if that makes the arena too large. */
  private boolean settle(int[] offsets) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Order order : orders) {
        if (offsets[order.to] < offsets[order.from] + order.distance) {
          offsets[order.to] = offsets[order.from] + order.distance;
          changed = true;
          if (offsets[order.to] >= best) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private int arena(int[] offsets) {
    int end = 0;
    for (int tensor : tensors) {
      end = Math.max(end, offsets[tensor] + model.tensors[tensor].bytes);
    }
    return end;
  }
}
