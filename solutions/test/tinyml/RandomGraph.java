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
  private record Image(int tensor, int rows, int columns, int channels) {
    boolean sameSize(Image other) {
      return rows == other.rows && columns == other.columns;
    }
  }

  private static final int[] ACTIVATIONS = {
    OperatorCode.RELU, OperatorCode.LOGISTIC, OperatorCode.HARD_SWISH, OperatorCode.SOFTMAX
  };

  private final RandomGenerator random;
  private final boolean odd;
  private final int batches;
  private final ModelFile file = new ModelFile();
  private final List<Image> images = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();

  private RandomGraph(RandomGenerator random, boolean odd) {
    this.random = random;
    this.odd = odd;
    batches = odd ? random.nextInt(1, 3) : 1;
  }

  /**
   * A network on an image of 16 to 96 rows, with the windows that networks have.
   *
   * @param tensors how many need a place in the arena
   */
  static Model network(RandomGenerator random, int tensors) {
    return new RandomGraph(random, false).grow(random.nextInt(16, 97), tensors);
  }

  /** The same for small images, and windows of any shape and step. */
  static Model oddNetwork(RandomGenerator random, int tensors) {
    return new RandomGraph(random, true).grow(random.nextInt(3, 11), tensors);
  }

  private Model grow(int side, int tensors) {
    Image input = image(side, odd ? random.nextInt(1, 11) : side, random.nextInt(1, 4));
    int kept = odd ? file.tensor(TensorType.INT8, new int[] {random.nextInt(1, 40)}, null) : 0;
    while (images.size() < tensors) {
      layer(random.nextInt(5) > 0 ? images.getLast() : any());
    }
    unread.removeIf(tensor -> tensor != images.getLast().tensor && random.nextInt(3) == 0);
    int[] outputs = unread.stream().mapToInt(tensor -> tensor).toArray();
    if (odd) {
      file.variable(kept);
    }
    return new Model(file.inputs(input.tensor).outputs(outputs).write());
  }

  private void layer(Image from) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> window(OperatorCode.CONV_2D, from, random.nextBoolean() ? 1 : 3);
      case 3, 4 -> window(OperatorCode.DEPTHWISE_CONV_2D, from, 3);
      case 5 ->
          window(
              random.nextBoolean() ? OperatorCode.MAX_POOL_2D : OperatorCode.AVERAGE_POOL_2D,
              from,
              2);
      case 6, 7 -> add(from);
      case 8 -> join(from);
      default -> single(from);
    }
  }

  /** A convolution or pooling; an odd one has any padding, step, dilation and form of window. */
  private void window(int code, Image from, int taps) {
    boolean pools = code == OperatorCode.MAX_POOL_2D || code == OperatorCode.AVERAGE_POOL_2D;
    int tapRows = odd ? random.nextInt(1, 5) : taps;
    int tapColumns = odd ? random.nextInt(1, 5) : taps;
    int strideRows = odd ? random.nextInt(1, 4) : stride(from, pools);
    int strideColumns = odd ? random.nextInt(1, 4) : strideRows;
    int dilation = pools || strideRows > 1 || random.nextInt(4) > 0 ? 1 : 2;
    int padding = SlidingWindow.SAME;
    if (odd
        && random.nextBoolean()
        && (tapRows - 1) * dilation < from.rows
        && (tapColumns - 1) * dilation < from.columns) {
      padding = SlidingWindow.VALID;
    }
    int multiplier = odd ? random.nextInt(1, 3) : 1;
    int channels =
        switch (code) {
          case OperatorCode.CONV_2D -> convolutionChannels(from);
          case OperatorCode.DEPTHWISE_CONV_2D -> from.channels * multiplier;
          default -> from.channels;
        };
    int rows = new SlidingWindow(padding, from.rows, tapRows, strideRows, dilation).output;
    int columns =
        new SlidingWindow(padding, from.columns, tapColumns, strideColumns, dilation).output;
    if (pools) {
      int[] options = {padding, strideColumns, strideRows, tapColumns, tapRows};
      operator(code, image(rows, columns, channels), options, from.tensor);
    } else if (code == OperatorCode.CONV_2D) {
      int filter = filter(tapRows, tapColumns);
      int[] options = {padding, strideColumns, strideRows, 0, dilation, dilation};
      operator(code, image(rows, columns, channels), options, from.tensor, filter);
    } else {
      int filter = filter(tapRows, tapColumns);
      int[] options = {padding, strideColumns, strideRows, multiplier, 0, dilation, dilation};
      operator(code, image(rows, columns, channels), options, from.tensor, filter);
    }
  }

  private int stride(Image from, boolean pools) {
    return from.rows > 5 && (pools || random.nextInt(4) == 0) ? 2 : 1;
  }

  private int convolutionChannels(Image from) {
    return odd
        ? random.nextInt(1, 2 * from.channels + 2)
        : Math.clamp(from.channels * random.nextInt(2, 9) / 4, 8, 128);
  }

  /** Adds something of the same shape, if there is anything: a skip. */
  private void add(Image from) {
    for (Image other : images) {
      if (other != from && other.sameSize(from) && other.channels == from.channels) {
        Image to = image(from.rows, from.columns, from.channels);
        operator(OperatorCode.ADD, to, new int[] {0}, other.tensor, from.tensor);
        return;
      }
    }
    window(OperatorCode.DEPTHWISE_CONV_2D, from, 3);
  }

  private void join(Image from) {
    Image other = any();
    if (other == from || !other.sameSize(from) || from.channels + other.channels > 128) {
      window(OperatorCode.CONV_2D, from, 1);
      return;
    }
    Image to = image(from.rows, from.columns, from.channels + other.channels);
    operator(OperatorCode.CONCATENATION, to, new int[] {3}, from.tensor, other.tensor);
  }

  private void single(Image from) {
    if (random.nextInt(4) == 0) {
      operator(
          OperatorCode.RESHAPE,
          image(from.columns, from.rows, from.channels),
          new int[0],
          from.tensor);
    } else {
      int code = ACTIVATIONS[random.nextInt(ACTIVATIONS.length)];
      operator(code, image(from.rows, from.columns, from.channels), new int[0], from.tensor);
    }
  }

  private Image any() {
    return images.get(random.nextInt(images.size()));
  }

  private Image image(int rows, int columns, int channels) {
    int[] shape = {batches, rows, columns, channels};
    int tensor = file.tensor(TensorType.INT8, shape, null);
    images.add(new Image(tensor, rows, columns, channels));
    return images.getLast();
  }

  /** A planner looks at a filter's rows and columns only. */
  private int filter(int rows, int columns) {
    return file.tensor(TensorType.INT8, new int[] {1, rows, columns, 1}, new byte[rows * columns]);
  }

  private void operator(int code, Image to, int[] options, int... inputs) {
    for (int input : inputs) {
      unread.remove((Integer) input);
    }
    unread.add(to.tensor);
    file.operator(code, 1, inputs, new int[] {to.tensor}, options);
  }
}
