package milliwatt.models.kws;

import static milliwatt.models.torch.Architecture.Layer.convolution;
import static milliwatt.models.torch.Architecture.Layer.depthwise;
import static milliwatt.models.torch.Architecture.Layer.pointwise;

import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.torch.Architecture;
import milliwatt.models.torch.Disturbance;
import tinyml.AudioFrontEnd;

/**
 * The two spotters: networks of separable convolutions (Zhang et al., "Hello Edge: Keyword Spotting
 * on Microcontrollers", 2017). The first convolution has a stride because it sees a window of one
 * channel, so that its price is how often it is placed.
 */
enum SpotterSize {
  /** At most 40 KB and 3 million multiply-accumulates. */
  FULL(
      "kws",
      FeatureMask::hide,
      convolution(10, 4, 2, 32),
      depthwise(3, 3, 2),
      pointwise(64),
      depthwise(3, 3, 1),
      pointwise(64),
      depthwise(3, 3, 2),
      pointwise(88),
      depthwise(3, 3, 1),
      pointwise(92)),

  /** At most 20 KB and 1 million multiply-accumulates. */
  SMALL(
      "kws_small",
      Disturbance.NONE,
      convolution(10, 4, 3, 16),
      depthwise(3, 3, 2),
      pointwise(36),
      depthwise(3, 3, 1),
      pointwise(36),
      depthwise(3, 3, 1),
      pointwise(60),
      depthwise(3, 3, 1),
      pointwise(60));

  final Architecture architecture;
  final Disturbance disturbance;

  SpotterSize(String name, Disturbance disturbance, Architecture.Layer... layers) {
    architecture =
        new Architecture(
            name,
            QuantizationSpec.perTensor(1 / 64f, -128), // features as reals: 0 to 4
            FeatureWindow.FRAMES,
            AudioFrontEnd.CHANNELS,
            1,
            List.of(layers),
            KeywordClass.values().length);
    this.disturbance = disturbance;
  }
}
