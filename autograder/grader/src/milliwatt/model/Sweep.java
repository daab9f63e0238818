package milliwatt.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * What a model of one number computes over the whole range of its input: every value of an int8
 * input, as many evenly spaced ones of a wider type.
 *
 * @param curve the reals that inputs and outputs stand for
 * @param outputs the output bytes, in the order of the inputs
 */
public record Sweep(Curve curve, List<byte[]> outputs) {
  private static final int POINTS = 256;

  /**
   * @param from least input of a float model, whose file does not say its range
   * @param to greatest input of a float model
   * @throws UserError unless the model has one input and one output of one number each
   */
  public static Sweep of(ModelFile file, ModelRunner runner, double from, double to) {
    if (!isOneNumber(runner)) {
      throw new UserError(
          file.name()
              + " takes or gives more than one number, so there is no curve to draw;"
              + " give its inputs with --in FILE.");
    }
    Tensor input = runner.input(0);
    List<Curve.Point> points = new ArrayList<>();
    List<byte[]> outputs = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      byte[] value = value(input.type, i / (POINTS - 1.0), from, to);
      byte[] output = runner.infer(value);
      outputs.add(output);
      points.add(new Curve.Point(Reals.of(input, value, 0)[0], runner.reals(output)[0]));
    }
    return new Sweep(new Curve(file.name(), "input", "output", List.copyOf(points)), outputs);
  }

  private static boolean isOneNumber(ModelRunner runner) {
    return runner.inputs() == 1
        && runner.outputs() == 1
        && runner.input(0).elements() == 1
        && runner.output(0).elements() == 1;
  }

  /**
   * One input as the model takes it.
   *
   * @param part 0 for the least value of the range, 1 for the greatest
   */
  private static byte[] value(int type, double part, double from, double to) {
    ByteBuffer bytes =
        ByteBuffer.allocate(TensorType.elementBytes(type)).order(ByteOrder.LITTLE_ENDIAN);
    switch (type) {
      case TensorType.INT8 -> bytes.put((byte) Math.round(Byte.MIN_VALUE + part * 255));
      case TensorType.UINT8 -> bytes.put((byte) Math.round(part * 255));
      case TensorType.INT16 -> bytes.putShort((short) Math.round(Short.MIN_VALUE + part * 65_535));
      case TensorType.FLOAT32 -> bytes.putFloat((float) (from + part * (to - from)));
      default ->
          throw new UserError(
              "An input of type "
                  + TensorEntry.typeName(type)
                  + " has no range to go through;"
                  + " give its values with --in FILE.");
    }
    return bytes.array();
  }
}
