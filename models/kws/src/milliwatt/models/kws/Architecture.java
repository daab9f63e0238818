package milliwatt.models.kws;

import java.util.List;

/**
 * A network of separable convolutions (Zhang et al., "Hello Edge: Keyword Spotting on
 * Microcontrollers", 2017): one 10x4 convolution, then blocks of a 3x3 depthwise and a 1x1
 * convolution, the average of what is left, and one fully connected layer.
 *
 * @param first channels of the first convolution
 * @param stride of the first convolution: it sees a window of one channel, so that its price is how
 *     often it is placed
 */
record Architecture(String name, int first, int stride, boolean masked, List<Block> blocks) {

  static final int ROWS = 10;
  static final int COLUMNS = 4;

  record Block(int channels, int stride) {}

  /** At most 40 KB and 3 million multiply-accumulates. */
  static final Architecture FULL =
      new Architecture(
          "kws",
          32,
          2,
          true,
          List.of(new Block(64, 2), new Block(64, 1), new Block(88, 2), new Block(92, 1)));

  /** At most 20 KB and 1 million multiply-accumulates. */
  static final Architecture SMALL =
      new Architecture(
          "kws_small",
          16,
          3,
          false,
          List.of(new Block(36, 2), new Block(36, 1), new Block(60, 1), new Block(60, 1)));
}
