package tinyml;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Graphs as networks have them: images that become smaller and deeper layer by layer, skips that
 * are added back or joined later, activations and reshapes in between, now and then a branch with
 * an output of its own.
 */
final class RandomGraph {
  private record Image(int tensor, int rows, int columns, int channels) {}

  private static final int[] SINGLE_INPUT = {
    OperatorCode.RELU, OperatorCode.LOGISTIC, OperatorCode.HARD_SWISH, OperatorCode.RESHAPE
  };

  private final RandomGenerator random;
  private final ModelFile file = new ModelFile();
  private final List<Image> images = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();
  private int tensors; // that need a place

  private RandomGraph(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param tensors how many need a place in the arena, at least 2
   */
  static Model model(RandomGenerator random, int tensors) {
    return new Model(bytes(random, tensors));
  }

  static byte[] bytes(RandomGenerator random, int tensors) {
    RandomGraph graph = new RandomGraph(random);
    graph.grow(tensors);
    return graph.file.write();
  }

  private void grow(int count) {
    int side = random.nextInt(16, 97);
    Image input = add(side, side, random.nextInt(1, 4));
    while (tensors < count) {
      layer();
    }
    List<Integer> outputs = new ArrayList<>(unread);
    outputs.removeIf(tensor -> tensor != latest().tensor && random.nextInt(3) == 0);
    file.inputs(input.tensor).outputs(outputs.stream().mapToInt(i -> i).toArray());
  }

  private void layer() {
    Image from = random.nextInt(5) > 0 ? latest() : any();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> convolution(from, random.nextBoolean() ? 1 : 3);
      case 3, 4 -> depthwise(from);
      case 5 -> pool(from);
      case 6, 7 -> sum(from);
      case 8 -> join(from);
      default -> single(from, SINGLE_INPUT[random.nextInt(SINGLE_INPUT.length)]);
    }
  }

  private void convolution(Image from, int taps) {
    int stride = stride(from, 4);
    int channels = Math.clamp(from.channels * random.nextInt(2, 9) / 4, 8, 128);
    int filter = constant(channels, taps, taps, from.channels);
    Image to = add(slide(from.rows, stride), slide(from.columns, stride), channels);
    operator(OperatorCode.CONV_2D, to, new int[] {0, stride, stride, 0, 1, 1}, from.tensor, filter);
  }

  private void depthwise(Image from) {
    int stride = stride(from, 3);
    int dilation = stride == 1 ? random.nextInt(1, 3) : 1;
    int filter = constant(1, 3, 3, from.channels);
    Image to = add(slide(from.rows, stride), slide(from.columns, stride), from.channels);
    int[] options = {0, stride, stride, 1, 0, dilation, dilation};
    operator(OperatorCode.DEPTHWISE_CONV_2D, to, options, from.tensor, filter);
  }

  private int stride(Image from, int oneIn) {
    return from.rows > 5 && random.nextInt(oneIn) == 0 ? 2 : 1;
  }

  private void pool(Image from) {
    if (from.rows <= 5) {
      convolution(from, 3);
      return;
    }
    Image to = add(slide(from.rows, 2), slide(from.columns, 2), from.channels);
    int code = random.nextBoolean() ? OperatorCode.MAX_POOL_2D : OperatorCode.AVERAGE_POOL_2D;
    operator(code, to, new int[] {0, 2, 2, 2, 2}, from.tensor);
  }

  /** Adds to something of the same shape, if there is anything: a skip. */
  private void sum(Image from) {
    for (Image other : images) {
      if (other != from
          && other.rows == from.rows
          && other.columns == from.columns
          && other.channels == from.channels) {
        Image to = add(from.rows, from.columns, from.channels);
        operator(OperatorCode.ADD, to, new int[] {0}, other.tensor, from.tensor);
        return;
      }
    }
    depthwise(from);
  }

  private void join(Image from) {
    Image other = any();
    if (other == from || other.rows != from.rows || other.columns != from.columns) {
      convolution(from, 1);
      return;
    }
    Image to = add(from.rows, from.columns, from.channels + other.channels);
    operator(OperatorCode.CONCATENATION, to, new int[] {3}, from.tensor, other.tensor);
  }

  private void single(Image from, int code) {
    Image to = add(from.rows, from.columns, from.channels);
    operator(code, to, new int[0], from.tensor);
  }

  private static int slide(int positions, int stride) {
    return (positions + stride - 1) / stride; // with padding SAME
  }

  private Image latest() {
    return images.getLast();
  }

  private Image any() {
    return images.get(random.nextInt(images.size()));
  }

  private Image add(int rows, int columns, int channels) {
    int tensor = file.tensor(TensorType.INT8, new int[] {1, rows, columns, channels}, 1, 0, null);
    Image image = new Image(tensor, rows, columns, channels);
    images.add(image);
    tensors++;
    return image;
  }

  private int constant(int... shape) {
    int bytes = shape[0] * shape[1] * shape[2] * shape[3];
    return file.tensor(TensorType.INT8, shape, 1, 0, new byte[bytes]);
  }

  private void operator(int code, Image to, int[] options, int... inputs) {
    for (int input : inputs) {
      unread.remove((Integer) input);
    }
    unread.add(to.tensor);
    file.operator(code, 1, inputs, new int[] {to.tensor}, options);
  }
}
