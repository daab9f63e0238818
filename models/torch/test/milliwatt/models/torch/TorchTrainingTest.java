package milliwatt.models.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.torch.Architecture.Layer;
import milliwatt.models.training.ConvolutionalNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Needs the profile pytorch, which is active on Linux with an x86-64 processor. */
@Tag("pytorch")
class TorchTrainingTest {
  private static final int ROWS = 9;
  private static final int COLUMNS = 6;
  private static final int CHANNELS = 3;

  /** The class is the channel with a bar in it: channels that are exchanged would be noticed. */
  private static final Architecture BARS =
      new Architecture(
          "bars",
          QuantizationSpec.perTensor(1 / 128f, 0),
          ROWS,
          COLUMNS,
          CHANNELS,
          List.of(Layer.convolution(3, 2, 2, 8), Layer.depthwise(3, 3, 1), Layer.pointwise(8)),
          CHANNELS);

  @Test
  void what_was_trained_decides_the_same_in_java_and_in_integers() {
    ConvolutionalNetwork network =
        new TorchTraining(BARS, new Schedule(30, 20, 1e-2f), Disturbance.NONE, 1)
            .train(epoch -> bars(epoch, 200));
    ExampleSet others = bars(1000, 200);
    byte[] file =
        ModelWriter.write(ConvolutionalGraph.of("bars", "image", network, others.calibration(50)));
    assertThat(Confusion.of(others, network::classify).accuracy()).isGreaterThan(0.95);
    assertThat(Confusion.of(others, new IntegerModel(file)::classify).accuracy())
        .isGreaterThan(0.95);
  }

  private static ExampleSet bars(int seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> inputs = new ArrayList<>();
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(CHANNELS);
      byte[] image = new byte[BARS.inputs()];
      for (int j = 0; j < image.length; j++) {
        image[j] = (byte) random.nextInt(-30, 30);
      }
      int row = random.nextInt(ROWS);
      for (int column = 0; column < COLUMNS; column++) {
        image[(row * COLUMNS + column) * CHANNELS + labels[i]] = 120;
      }
      inputs.add(image);
    }
    return new ExampleSet(inputs, labels, CHANNELS);
  }
}
