package lab02;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** Models that are whole files and yet make no sense, which {@code Model} must refuse. */
final class RefusedModelChecks {
  @Check(
      points = 3,
      topic = "foreign",
      why = "The sooner a picture is told from a model, the clearer the message.",
      help =
          "Bytes 4 to 7 are TFL3, field 0 of the root is 3, and field 2 has at least one subgraph.",
      needs = "tensors_have_a_type_and_a_shape")
  void foreign_files_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "a file marked TFL2", file -> file.identifier = "TFL2");
    refusesModel(lab, random, "schema version 2", file -> file.root.put32(0, 2));
    refusesModel(lab, random, "a model without a version", file -> file.root.remove(0));
    FlatTable empty = new FlatTable().put32(0, 3);
    Expect.refused(
        "a model without subgraphs", () -> lab.open(FlatFile.write(empty, "TFL3", random).bytes()));
    FlatTable none = new FlatTable().put32(0, 3).point(2, FlatVector.ofTables(List.of()));
    Expect.refused(
        "a model with an empty vector of subgraphs",
        () -> lab.open(FlatFile.write(none, "TFL3", random).bytes()));
    Expect.refused("an empty file", () -> lab.open(new byte[0]));
    byte[] text =
        "Once upon a time there was a file that was no model at all."
            .getBytes(StandardCharsets.UTF_8);
    Expect.refused("a text file", () -> lab.open(text));
  }

  @Check(
      points = 3,
      topic = "shapes",
      why = "A size that is negative or wraps around becomes an index that no one expects.",
      help =
          "Multiply in long, and compare with Integer.MAX_VALUE after each axis, "
              + "before the next product.",
      needs = "tensors_have_a_type_and_a_shape")
  void shapes_that_are_no_size_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesTensor(lab, random, "dimension -1", GraphFile.INT8, 1, -1);
    refusesTensor(lab, random, "two negative dimensions", GraphFile.INT8, -2, -3);
    refusesTensor(lab, random, "2^31 bytes", GraphFile.INT8, 1 << 16, 1 << 15);
    refusesTensor(lab, random, "2^32 bytes", GraphFile.FLOAT32, 1 << 15, 1 << 15);
    refusesTensor(lab, random, "2^96 bytes", GraphFile.INT8, 1 << 24, 1 << 24, 1 << 24, 1 << 24);
    refusesTensor(lab, random, "nine axes", GraphFile.INT8, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    refusesTensor(lab, random, "strings (type 5)", 5, 1);
    refusesTensor(lab, random, "type 100", 100, 1);
  }

  @Check(
      points = 3,
      topic = "quantisation",
      why = "A scale of 0 or NaN turns every later number into nonsense without any error.",
      help =
          "As many zero points as scales; scales > 0 and finite; one scale, or one an "
              + "index of the quantised dimension.",
      needs = "tensors_have_scales_and_zero_points")
  void quantisation_that_is_no_arithmetic_is_refused(ModelReadingLab lab, RandomGenerator random) {
    for (float scale : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      refusesQuantization(lab, random, "scale " + scale, new float[] {scale}, new long[1], 0);
    }
    refusesQuantization(lab, random, "no zero point", new float[] {1}, new long[0], 0);
    refusesQuantization(lab, random, "zero point 128", new float[] {1}, new long[] {128}, 0);
    refusesQuantization(lab, random, "zero point 2^32", new float[] {1}, new long[] {1L << 32}, 0);
    float[] two = {1, 1};
    refusesQuantization(lab, random, "2 scales for a dimension of 3", two, new long[2], 1);
    refusesQuantization(lab, random, "scales along axis 2 of 2", two, new long[2], 2);
    refusesQuantization(lab, random, "scales along axis -1", two, new long[2], -1);
    refusesQuantization(lab, random, "two zero points that are not 0", two, new long[] {0, 5}, 0);
  }

  @Check(
      points = 2,
      topic = "constants",
      why = "A kernel reads as many weights as the shape says; the buffer had better have them.",
      help =
          "The buffer's index must be in the vector of buffers, and its length must "
              + "equal the tensor's bytes.",
      needs = "constants_point_at_their_data")
  void constants_of_another_size_are_refused(ModelReadingLab lab, RandomGenerator random) {
    for (int length : new int[] {1, 5, 7, 100}) {
      refusesModel(
          lab,
          random,
          length + " bytes for a tensor of 6",
          file -> file.buffers.get(1).point(0, FlatVector.ofBytes(new byte[length])));
    }
    refusesModel(lab, random, "buffer 4 of 4", file -> file.tensors.get(1).put32(2, 4));
    refusesModel(lab, random, "buffer -1", file -> file.tensors.get(1).put32(2, -1));
    refusesModel(
        lab, random, "data behind the file", file -> file.buffers.get(2).put64(1, 1L << 33));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "An index is only a number in a file until you have checked it.",
      help = "Tensors are 0 .. count - 1, and -1 only where an operator may leave an input out.",
      needs = "operators_have_tensors_and_a_version")
  void indices_outside_the_model_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "graph input 6 of 6 tensors", file -> file.inputs(0, 6));
    refusesModel(lab, random, "graph input -1", file -> file.inputs(0, -1));
    refusesModel(lab, random, "graph output 6 of 6 tensors", file -> file.outputs(5, 6));
    refusesModel(lab, random, "operator input 6 of 6", file -> reads(file, 0, 1, 6));
    refusesModel(lab, random, "operator input -2", file -> reads(file, 0, 1, -2));
    refusesModel(lab, random, "operator output 6 of 6", file -> writes(file, 3, 6));
    refusesModel(lab, random, "operator output -1", file -> writes(file, 3, -1));
    refusesModel(lab, random, "code index 2 of 2", file -> file.operators.get(0).put32(0, 2));
    refusesModel(lab, random, "code index -1", file -> file.operators.get(0).put32(0, -1));
    refusesModel(lab, random, "version 0", file -> file.codes.get(0).put32(2, 0));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "Run in the order of the file, such a graph would use values that are not there.",
      help = "Walk through the operators once: each input must have been defined by then.",
      needs = "operators_have_tensors_and_a_version")
  void values_used_too_early_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "an operator that reads what comes later", file -> reads(file, 5, 1));
    refusesModel(lab, random, "an operator that reads its own output", file -> reads(file, 3, 1));
    refusesModel(
        lab,
        random,
        "an operator that reads what no one writes",
        file -> reads(file, file.tensor(GraphFile.INT8, 1), 1));
    refusesModel(
        lab,
        random,
        "an output that no one writes",
        file -> file.outputs(file.tensor(GraphFile.INT8, 1)));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "A tensor with two writers has two values, and which of them is meant no one knows.",
      help = "An operator's output must have no value yet; a graph's input must not be a constant.",
      needs = "operators_have_tensors_and_a_version")
  void values_written_twice_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "an operator that writes a constant", file -> writes(file, 3, 4));
    refusesModel(lab, random, "an operator that writes the input", file -> writes(file, 3, 0));
    refusesModel(lab, random, "a tensor that two operators write", file -> writes(file, 3, 5));
    refusesModel(lab, random, "a graph input that is a constant", file -> file.inputs(0, 1));
  }

  // ---- what the checks are made of

  /** Gives the first operator other inputs. */
  private static void reads(GraphFile file, int... inputs) {
    file.operators.get(0).point(1, FlatVector.ofInts(inputs));
  }

  /** Gives the first operator other outputs. */
  private static void writes(GraphFile file, int... outputs) {
    file.operators.get(0).point(2, FlatVector.ofInts(outputs));
  }

  private static void refusesModel(
      ModelReadingLab lab, RandomGenerator random, String what, Consumer<GraphFile> damage) {
    GraphFile file = Models.twoLayers();
    damage.accept(file);
    Expect.refused(what, () -> lab.open(file.bytes(random)));
  }

  private static void refusesTensor(
      ModelReadingLab lab, RandomGenerator random, String what, int type, int... shape) {
    refusesModel(lab, random, "a tensor with " + what, file -> file.tensor(type, shape));
  }

  /** On a tensor of shape (2, 3). */
  private static void refusesQuantization(
      ModelReadingLab lab,
      RandomGenerator random,
      String what,
      float[] scales,
      long[] zeroPoints,
      int axis) {
    refusesModel(
        lab,
        random,
        "an int8 tensor with " + what,
        file -> file.quantize(file.tensor(GraphFile.INT8, 2, 3), scales, zeroPoints, axis));
  }
}
