package lab05;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws graphs as networks have them: images that become smaller and deeper, skips that are added
 * back or joined later, activations and reshapes in between, now and then a second output.
 */
final class Network {
  private static final int[] ACTIVATIONS = {Graph.RELU, Graph.LOGISTIC, Graph.HARD_SWISH};

  private final RandomGenerator random;
  private final Graph graph = new Graph();
  private final List<Integer> images = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();

  private Network(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param images how many tensors need a place in the arena
   */
  static Graph draw(RandomGenerator random, int images) {
    Network network = new Network(random);
    int input = network.image(random.nextInt(6, 17), random.nextInt(6, 17), random.nextInt(1, 4));
    while (network.images.size() < images) {
      network.layer(random.nextInt(5) > 0 ? network.images.getLast() : network.any());
    }
    network.unread.removeIf(
        image -> !image.equals(network.images.getLast()) && random.nextInt(3) == 0);
    int[] outputs = network.unread.stream().mapToInt(image -> image).toArray();
    return network.graph.inputs(input).outputs(outputs);
  }

  private void layer(int from) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> window(Graph.CONV_2D, from, random.nextBoolean() ? 1 : 3);
      case 3, 4 -> window(Graph.DEPTHWISE_CONV_2D, from, 3);
      case 5 -> window(random.nextBoolean() ? Graph.MAX_POOL_2D : Graph.AVERAGE_POOL_2D, from, 2);
      case 6, 7 -> add(from);
      case 8 -> join(from);
      default -> single(from);
    }
  }

  private void window(int code, int from, int taps) {
    boolean pools = code == Graph.MAX_POOL_2D || code == Graph.AVERAGE_POOL_2D;
    int smallest = Math.min(graph.dimension(from, 1), graph.dimension(from, 2));
    int stride = smallest > 5 && (pools || random.nextInt(4) == 0) ? 2 : 1;
    int channels = graph.dimension(from, 3);
    if (code == Graph.CONV_2D) {
      channels = Math.clamp(channels * random.nextInt(2, 9) / 4, 8, 48);
    }
    int rows = (graph.dimension(from, 1) + stride - 1) / stride;
    int columns = (graph.dimension(from, 2) + stride - 1) / stride;
    int[] inputs = pools ? new int[] {from} : new int[] {from, graph.filter(taps, taps)};
    int[] options =
        switch (code) {
          case Graph.CONV_2D -> new int[] {0, stride, stride, 0, 1, 1};
          case Graph.DEPTHWISE_CONV_2D -> new int[] {0, stride, stride, 1, 0, 1, 1};
          default -> new int[] {0, stride, stride, taps, taps};
        };
    step(code, options, inputs, image(rows, columns, channels));
  }

  /** A skip, if there is something of the same shape. */
  private void add(int from) {
    for (int other : images) {
      if (other != from && sameSize(other, from) && channels(other) == channels(from)) {
        step(Graph.ADD, new int[1], new int[] {other, from}, like(from, channels(from)));
        return;
      }
    }
    window(Graph.DEPTHWISE_CONV_2D, from, 3);
  }

  private void join(int from) {
    int other = any();
    int channels = channels(from) + channels(other);
    if (other == from || !sameSize(other, from) || channels > 48) {
      window(Graph.CONV_2D, from, 1);
      return;
    }
    step(Graph.CONCATENATION, new int[] {3}, new int[] {from, other}, like(from, channels));
  }

  private void single(int from) {
    int code =
        random.nextInt(4) == 0 ? Graph.RESHAPE : ACTIVATIONS[random.nextInt(ACTIVATIONS.length)];
    step(code, new int[0], new int[] {from}, like(from, channels(from)));
  }

  private boolean sameSize(int one, int other) {
    return graph.dimension(one, 1) == graph.dimension(other, 1)
        && graph.dimension(one, 2) == graph.dimension(other, 2);
  }

  private int channels(int image) {
    return graph.dimension(image, 3);
  }

  private int any() {
    return images.get(random.nextInt(images.size()));
  }

  private int like(int image, int channels) {
    return image(graph.dimension(image, 1), graph.dimension(image, 2), channels);
  }

  private int image(int rows, int columns, int channels) {
    images.add(graph.tensor(1, rows, columns, channels));
    return images.getLast();
  }

  private void step(int code, int[] options, int[] inputs, int output) {
    for (int input : inputs) {
      unread.remove((Integer) input);
    }
    unread.add(output);
    graph.step(code, options, inputs, output);
  }
}
