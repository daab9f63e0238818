package lab02;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 02 asks of {@code Tensor}, {@code Operator} and {@code Model}, given a sound model. */
final class GraphChecks {
  private static final int ABSENT = 77;

  @Check(
      points = 4,
      topic = "tensors",
      why = "Type and shape say how many bytes a tensor takes and how to walk through them.",
      help =
          "Fields 0 (vector of int32) and 1 (one byte, absent means 0, float32); bytes "
              + "is their product.",
      needs = {"tables_in_vectors_are_found", "absent_fields_take_their_default"})
  void tensors_have_a_type_and_a_shape(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1, 49, 40, 1);
    file.tensor(GraphFile.INT8, random.nextInt(1, 1000), random.nextInt(1, 1000));
    file.tensor(GraphFile.INT32, 7);
    file.tensor(GraphFile.FLOAT32); // a single number
    file.tensors.add(new FlatTable().put8(1, GraphFile.INT8)); // with its shape left out
    file.tensor(GraphFile.INT8, 3, 0, 5);
    lab.open(file.inputs(0, 1, 2, 3).bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    int[] types = {GraphFile.FLOAT32, GraphFile.INT8, GraphFile.INT32, 0, GraphFile.INT8, 9};
    int[] shapeOfOne = lab.tensorShape(1);
    assertThat(shapeOfOne).as("shape of tensor 1").hasSize(2);
    int[] bytes = {4 * 49 * 40, shapeOfOne[0] * shapeOfOne[1], 28, 4, 1, 0};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorType(tensor)).as("type of tensor %d", tensor).isEqualTo(types[tensor]);
      assertThat(lab.tensorBytes(tensor)).as("bytes of tensor %d", tensor).isEqualTo(bytes[tensor]);
    }
    assertThat(FlatVector.ofInts(shapeOfOne).bytes())
        .as("shape of tensor 1")
        .isEqualTo(((FlatVector) file.tensors.get(1).fields.get(0).target()).bytes());
    assertThat(lab.tensorShape(0)).as("shape of tensor 0").containsExactly(1, 49, 40, 1);
    assertThat(lab.tensorShape(3)).as("shape of tensor 3").isEmpty();
    assertThat(lab.tensorShape(4)).as("shape of tensor 4").isEmpty();
    assertThat(lab.tensorShape(5)).as("shape of tensor 5").containsExactly(3, 0, 5);
  }

  @Check(
      points = 4,
      topic = "quantisation",
      why = "Without its scale and zero point a byte means nothing.",
      help =
          "Quantisation is a table of its own in field 4; its zero points are int64, "
              + "eight bytes each.",
      needs = "tensors_have_a_type_and_a_shape")
  void tensors_have_scales_and_zero_points(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.name(3, "dense/Relu");
    lab.open(file.bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    int[] zeroPoints = {-3, 0, 0, -128, 0, 127};
    int[] channels = {1, 3, 3, 1, 1, 1};
    float[][] scales = {{0.5f}, {0.25f, 0.5f, 0.75f}, {0.125f, 0.25f, 0.375f}, {2}, {0.0625f}, {4}};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorChannels(tensor))
          .as("scales of tensor %d", tensor)
          .isEqualTo(channels[tensor]);
      assertThat(lab.tensorZeroPoint(tensor))
          .as("zero point of %d", tensor)
          .isEqualTo(zeroPoints[tensor]);
      for (int channel = 0; channel < channels[tensor]; channel++) {
        assertThat(lab.tensorScale(tensor, channel))
            .as("scale %d of tensor %d", channel, tensor)
            .isEqualTo(scales[tensor][channel]);
      }
    }
    assertThat(lab.tensorName(3)).isEqualTo("dense/Relu".getBytes(StandardCharsets.UTF_8));
    assertThat(lab.tensorName(0)).as("the name of a tensor without one").isEmpty();
    GraphFile plain = new GraphFile();
    plain.tensor(GraphFile.FLOAT32, 2);
    lab.open(plain.inputs(0).bytes(random));
    assertThat(lab.tensorChannels(0)).as("scales of a tensor without any").isZero();
    assertThat(lab.tensorZeroPoint(0)).as("zero point of a tensor without one").isZero();
  }

  @Check(
      points = 4,
      topic = "constants",
      why = "Weights stay in the file, in flash, and never take a byte of RAM.",
      help =
          "A tensor's field 2 is the index of its buffer; a buffer without data "
              + "belongs to no constant.",
      needs = "tensors_have_a_type_and_a_shape")
  void constants_point_at_their_data(ModelReadingLab lab, RandomGenerator random) {
    lab.open(Models.twoLayers().bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    assertThat(lab.tensorData(1)).as("data of tensor 1").containsExactly(11, -12, 13, 14, -15, 16);
    assertThat(lab.tensorData(2))
        .as("data of tensor 2")
        .isEqualTo(FlatVector.ofInts(1000, -2000, 3000).bytes());
    assertThat(lab.tensorData(4)).as("data of tensor 4").containsExactly(41, 42, -43);
  }

  @Check(
      points = 2,
      topic = "constants",
      why = "Every tensor has a buffer, also one that is only computed: that buffer has no data.",
      help = "The data field of a buffer may be absent, or a vector of length 0.",
      needs = "constants_point_at_their_data")
  void buffers_without_data_make_no_constants(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    int last = file.tensor(GraphFile.INT8, 1);
    file.buffers.add(new FlatTable().point(0, FlatVector.ofBytes()));
    file.tensors.get(last).put32(2, file.buffers.size() - 1);
    lab.open(file.inputs(0, last).bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(7);
    for (int tensor : new int[] {0, 3, 5, 6}) {
      assertThat(lab.tensorData(tensor)).as("data of tensor %d", tensor).isEmpty();
    }
  }

  @Check(
      points = 4,
      topic = "operators",
      why = "An operator is the link between tensors: without its lists there is no graph.",
      help =
          "Fields 1 and 2 are vectors of int32; the version is field 2 of the table "
              + "that field 0 is the index of.",
      needs = {"tables_in_vectors_are_found", "absent_fields_take_their_default"})
  void operators_have_tensors_and_a_version(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(1).remove(2); // the second operator's version is left out
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorInputs(0)).as("inputs of operator 0").containsExactly(0, 1, 2);
    assertThat(lab.operatorOutputs(0)).as("outputs of operator 0").containsExactly(3);
    assertThat(lab.operatorInputs(1)).as("inputs of operator 1").containsExactly(3, 4, -1);
    assertThat(lab.operatorOutputs(1)).as("outputs of operator 1").containsExactly(5);
    assertThat(lab.operatorVersion(0)).as("version of operator 0").isEqualTo(4);
    assertThat(lab.operatorVersion(1)).as("version of operator 1").isEqualTo(1);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "Many models in use were written when a code was still one byte.",
      help =
          "Field 0 of the code's table is that byte; field 3, an int32, came later. "
              + "Take the greater.",
      needs = "operators_have_tensors_and_a_version")
  void codes_of_old_files_are_read(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(0).put8(0, 114).remove(3);
    file.codes.get(1).remove(0).remove(3); // left out, and so ADD
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorCode(0)).as("code of operator 0").isEqualTo(114);
    assertThat(lab.operatorCode(1)).as("code of operator 1").isEqualTo(0);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "There are more than 127 operations today, and a signed byte cannot count that far.",
      help =
          "Where field 3 is greater than field 0, it is the code; 127 in field 0 stands for this.",
      needs = "operators_have_tensors_and_a_version")
  void codes_of_new_files_are_read(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(0).put8(0, 127).put32(3, 150);
    file.codes.get(1).remove(0).put32(3, 6);
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorCode(0)).as("code of operator 0").isEqualTo(150);
    assertThat(lab.operatorCode(1)).as("code of operator 1").isEqualTo(6);
    file.operators.get(1).put32(0, 0); // shares the code of the first
    lab.open(file.bytes(random));
    assertThat(lab.operatorCode(1)).as("code of operator 1, which shares it").isEqualTo(150);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "Options such as the fused activation are left out whenever they have their default.",
      help = "Both the whole table of options (field 4) and a field in it may be absent.",
      needs = "operators_have_tensors_and_a_version")
  void options_take_their_default(ModelReadingLab lab, RandomGenerator random) {
    lab.open(Models.twoLayers().bytes(random));
    assertThat(lab.operatorOption(0, 0, ABSENT)).as("option 0 of operator 0").isEqualTo(1);
    assertThat(lab.operatorOption(0, 1, ABSENT)).as("option 1 of operator 0").isEqualTo(ABSENT);
    assertThat(lab.operatorOption(1, 0, ABSENT)).as("option 0 of operator 1").isEqualTo(ABSENT);
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "The planner of lab 05 asks who writes a tensor to know from when on it needs memory.",
      help =
          "Before any operator: constants and the graph's inputs. Then mark the "
              + "outputs of each operator in turn.",
      needs = {"operators_have_tensors_and_a_version", "constants_point_at_their_data"})
  void every_tensor_knows_who_writes_it(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.tensor(GraphFile.INT8, 1); // used by no one
    file.tensor(GraphFile.INT8, 1);
    file.tensors.get(7).put8(5, 1); // a variable
    lab.open(file.bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(8);
    int[] expected = {-1, -1, -1, 0, -1, 1, -2, -1};
    for (int tensor = 0; tensor < 8; tensor++) {
      assertThat(lab.tensorDefinedBy(tensor))
          .as("definedBy of tensor %d", tensor)
          .isEqualTo(expected[tensor]);
    }
  }
}
