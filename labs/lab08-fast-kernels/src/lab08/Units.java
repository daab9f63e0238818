package lab08;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/** A FULLY_CONNECTED layer that a check runs and compares: a model of one operator. */
final class Units {
  private final int units;
  private final int depth;
  private final byte[] input; // batches * depth
  private final byte[] weights;
  private final int[] bias; // null for none
  private final QuantizationSpec inputQuantization;
  private final QuantizationSpec weightsQuantization;
  private final QuantizationSpec outputQuantization;
  private final Activation activation;

  private Units(
      int units,
      byte[] input,
      byte[] weights,
      int[] bias,
      QuantizationSpec inputQuantization,
      QuantizationSpec weightsQuantization,
      QuantizationSpec outputQuantization,
      Activation activation) {
    this.units = units;
    depth = weights.length / units;
    this.input = input;
    this.weights = weights;
    this.bias = bias;
    this.inputQuantization = inputQuantization;
    this.weightsQuantization = weightsQuantization;
    this.outputQuantization = outputQuantization;
    this.activation = activation;
  }

  /** Random numbers, with a scale for each unit, that spread over the whole byte. */
  static Units random(RandomGenerator random, int batches, int units, int depth) {
    float[] scales = new float[units];
    for (int unit = 0; unit < units; unit++) {
      scales[unit] = random.nextFloat(0.001f, 0.01f);
    }
    byte[] input = new byte[batches * depth];
    byte[] factors = new byte[units * depth];
    random.nextBytes(input);
    random.nextBytes(factors);
    float scale = random.nextFloat(0.01f, 0.1f);
    return new Units(
        units,
        input,
        factors,
        random.ints(units, -5_000, 5_000).toArray(),
        QuantizationSpec.perTensor(scale, random.nextInt(-128, 128)),
        new QuantizationSpec(scales, new long[units], 0),
        QuantizationSpec.perTensor(
            (float) (scale * 0.4 * Math.sqrt(depth)), random.nextInt(-60, 60)),
        random.nextBoolean() ? Activation.RELU : Activation.NONE);
  }

  /**
   * A unit for each bias, whose output is the bias alone times a real multiplier.
   *
   * @param multipliers one for all units, or one for each
   */
  static Units scaling(float[] multipliers, int... bias) {
    return new Units(
        bias.length,
        new byte[4],
        new byte[4 * bias.length],
        bias,
        QuantizationSpec.perTensor(1, 0),
        new QuantizationSpec(multipliers, new long[multipliers.length], 0),
        QuantizationSpec.perTensor(1, 0),
        Activation.NONE);
  }

  Units withoutBias() {
    return new Units(
        units,
        input,
        weights,
        null,
        inputQuantization,
        weightsQuantization,
        outputQuantization,
        activation);
  }

  private int batches() {
    return input.length / depth;
  }

  private ModelSpec model() {
    ModelBuilder model =
        new ModelBuilder("one layer")
            .input("input", inputQuantization, batches(), depth)
            .constant("weights", weights, weightsQuantization, units, depth)
            .output("output", outputQuantization, batches(), units);
    List<String> inputs = List.of("input", "weights");
    if (bias != null) {
      model.constant("bias", bias, QuantizationSpec.perTensor(1, 0), units);
      inputs = List.of("input", "weights", "bias");
    }
    OperatorOptions options = new OperatorOptions.FullyConnected(activation);
    return model.operator(options, inputs, List.of("output")).build();
  }

  byte[] run(FastKernelsLab lab) {
    lab.load(ModelWriter.write(model()));
    lab.setInput(input);
    lab.invoke();
    byte[] output = new byte[batches() * units];
    lab.output(output);
    return output;
  }

  void expectExact(FastKernelsLab lab, String what) {
    assertThat(run(lab))
        .as("%s: FULLY_CONNECTED, %d times %d units of %d", what, batches(), units, depth)
        .isEqualTo(ModelOracle.run(model(), input));
  }
}
