package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Convolutions whose output lies as close to their input as the planner is promised it may. */
class WindowOverlapTest {
  private static final int GEOMETRIES = 2000;

  @Test
  void an_output_ahead_of_its_input_is_computed_forward() {
    for (int seed = 0; seed < GEOMETRIES; seed++) {
      RandomLayer layer = new RandomLayer(seed);
      assertThat(layer.outputAt(-layer.ahead())).as("seed %d", seed).isEqualTo(layer.disjoint());
    }
  }

  @Test
  void an_output_behind_its_input_is_computed_backward() {
    for (int seed = 0; seed < GEOMETRIES; seed++) {
      RandomLayer layer = new RandomLayer(seed);
      assertThat(layer.outputAt(layer.behind())).as("seed %d", seed).isEqualTo(layer.disjoint());
    }
  }

  @Test
  void fast_kernels_compute_the_same_bytes_wherever_the_output_lies() {
    for (int seed = 0; seed < GEOMETRIES; seed++) {
      RandomLayer layer = new RandomLayer(seed, true);
      byte[] plain = layer.disjoint();
      assertThat(layer.outputAt(-layer.input.bytes - layer.output.bytes))
          .as("seed %d, apart", seed)
          .isEqualTo(plain);
      assertThat(layer.outputAt(-layer.ahead())).as("seed %d, ahead", seed).isEqualTo(plain);
      assertThat(layer.outputAt(layer.behind())).as("seed %d, behind", seed).isEqualTo(plain);
    }
  }

  /** A convolution of random shape and content. */
  private static final class RandomLayer {
    final Random random;
    final Tensor input;
    final Tensor filter;
    final Tensor output;
    final SlidingWindow rows;
    final SlidingWindow columns;
    final boolean depthwise;
    final boolean fast;

    RandomLayer(int seed) {
      this(seed, false);
    }

    /**
     * @param fast whether there is a fast kernel for its shape, which {@link #outputAt} takes
     */
    RandomLayer(int seed, boolean fast) {
      this.fast = fast;
      random = new Random(seed);
      rows = window();
      columns = window();
      depthwise = random.nextBoolean();
      int batches = 1 + random.nextInt(2);
      int groups = 1 + random.nextInt(3);
      int depth = depthwise ? 1 : 1 + random.nextInt(3);
      int channels = groups * (1 + random.nextInt(3));
      if (fast) {
        groups = depthwise ? 4 * groups : 1;
        depth = depthwise ? 1 : 1 + random.nextInt(9);
        channels = depthwise ? groups : 1 + random.nextInt(10);
      }
      input = int8(0.05f, -7, batches, rows.input, columns.input, groups * depth);
      filter =
          depthwise
              ? int8(0.01f, 0, 1, rows.taps, columns.taps, channels)
              : int8(0.01f, 0, channels, rows.taps, columns.taps, depth);
      output = int8(0.06f, 9, batches, rows.output, columns.output, channels);
      random.nextBytes(input.data);
      random.nextBytes(filter.data);
    }

    private SlidingWindow window() {
      while (true) {
        int padding = random.nextInt(2);
        int positions = 1 + random.nextInt(7);
        int taps = 1 + random.nextInt(3);
        int dilation = 1 + random.nextInt(2);
        if (padding == SlidingWindow.SAME || (taps - 1) * dilation < positions) {
          return new SlidingWindow(padding, positions, taps, 1 + random.nextInt(3), dilation);
        }
      }
    }

    private static Tensor int8(float scale, int zeroPoint, int... shape) {
      return Tensor.of(TensorType.INT8, shape, new float[] {scale}, zeroPoint, 0);
    }

    /** The output computed in a memory of its own. */
    byte[] disjoint() {
      byte[] image = input.data.clone();
      Tensor elsewhere =
          int8(
              0.06f,
              9,
              output.dimension(0),
              output.dimension(1),
              output.dimension(2),
              output.dimension(3));
      plain(elsewhere).invoke();
      assertThat(input.data).isEqualTo(image);
      return elsewhere.data;
    }

    /** The output computed in the input's memory, so many bytes behind it. */
    byte[] outputAt(int distance) {
      byte[] image = input.data;
      Kernel kernel = fast ? fast(output) : plain(output);
      byte[] arena = new byte[Math.abs(distance) + input.bytes + output.bytes];
      input.offset = Math.max(0, -distance);
      output.offset = input.offset + distance;
      input.data = arena;
      output.data = arena;
      System.arraycopy(image, 0, arena, input.offset, image.length);
      kernel.invoke();
      byte[] result = new byte[output.bytes];
      System.arraycopy(arena, output.offset, result, 0, result.length);
      input.data = image;
      input.offset = 0;
      return result;
    }

    private Kernel plain(Tensor output) {
      return depthwise
          ? new DepthwiseConv2D(input, filter, null, output, rows, columns, Activation.NONE)
          : new Conv2D(input, filter, null, output, rows, columns, Activation.NONE);
    }

    private Kernel fast(Tensor output) {
      int length = filter.elements();
      Scratch scratch = new Scratch(length, length, output.dimension(3));
      return depthwise
          ? new FastDepthwiseConv2D(
              input, filter, null, output, rows, columns, Activation.NONE, scratch)
          : new FastConv2D(input, filter, null, output, rows, columns, Activation.NONE, scratch);
    }

    /** How far before the input the output must begin, at least. */
    int ahead() {
      int ahead = 0;
      int pixel = 0;
      for (int batch = 0; batch < output.dimension(0); batch++) {
        for (int row = 0; row < rows.output; row++) {
          for (int column = 0; column < columns.output; column++) {
            pixel++;
            if (sees(row, column)) {
              int y = rows.start(row) + rows.firstTap(row) * rows.dilation;
              int x = columns.start(column) + columns.firstTap(column) * columns.dilation;
              ahead = Math.max(ahead, pixel * output.dimension(3) - begin(batch, y, x));
            }
          }
        }
      }
      return Math.min(ahead, output.bytes);
    }

    /** How far behind the input's first byte the output must begin, at least. */
    int behind() {
      int behind = 1;
      int pixel = 0;
      for (int batch = 0; batch < output.dimension(0); batch++) {
        for (int row = 0; row < rows.output; row++) {
          for (int column = 0; column < columns.output; column++) {
            if (sees(row, column)) {
              int y = rows.start(row) + (rows.endTap(row) - 1) * rows.dilation;
              int x = columns.start(column) + (columns.endTap(column) - 1) * columns.dilation;
              int end = begin(batch, y, x) + input.dimension(3);
              behind = Math.max(behind, end - pixel * output.dimension(3));
            }
            pixel++;
          }
        }
      }
      return Math.min(behind, input.bytes);
    }

    private boolean sees(int row, int column) {
      return rows.firstTap(row) < rows.endTap(row)
          && columns.firstTap(column) < columns.endTap(column);
    }

    private int begin(int batch, int y, int x) {
      return ((batch * rows.input + y) * columns.input + x) * input.dimension(3);
    }
  }
}
