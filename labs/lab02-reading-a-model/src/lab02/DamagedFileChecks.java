package lab02;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** Files that were cut short or damaged anywhere, which must do no harm. */
final class DamagedFileChecks {
  @Check(
      points = 3,
      topic = "damage",
      why = "A broken download is the most common damage there is.",
      help = "The message names your line. Which read there does not go through require?",
      needs = {"constants_point_at_their_data", "operators_have_tensors_and_a_version"},
      limitMillis = 10_000)
  void a_file_cut_short_anywhere_is_refused(ModelReadingLab lab, RandomGenerator random) {
    GraphFile graph = Models.twoLayers();
    FlatFile file = graph.file(random);
    byte[] bytes = file.bytes();
    lab.open(bytes);
    FlatVector weights = (FlatVector) graph.buffers.get(1).fields.get(0).target();
    int needed = file.position(weights) + 4 + weights.length();
    for (int length = 0; length < bytes.length; length += random.nextInt(1, 6)) {
      byte[] cut = Arrays.copyOf(bytes, length);
      String what = "the first %d of %d bytes of a model".formatted(length, bytes.length);
      if (length < needed) {
        Expect.refused(what, () -> lab.open(cut));
      } else {
        Expect.survived(what, () -> lab.open(cut));
      }
    }
  }

  @Check(
      points = 3,
      topic = "damage",
      why = "One wrong bit must never take the whole board with it.",
      help = "The message names your line. What did that line take on trust?",
      needs = {
        "vtables_and_fields_out_of_place_are_refused",
        "offsets_that_leave_the_file_are_refused",
        "positions_near_the_end_of_int_are_refused",
        "sizes_of_vectors_do_not_wrap_around",
        "shapes_that_are_no_size_are_refused",
        "constants_of_another_size_are_refused",
        "indices_outside_the_model_are_refused"
      },
      limitMillis = 10_000)
  void one_damaged_byte_does_no_harm(ModelReadingLab lab, RandomGenerator random) {
    byte[] bytes = Models.twoLayers().bytes(random);
    lab.open(bytes);
    for (int i = 0; i < 120; i++) {
      byte[] damaged = bytes.clone();
      int at = random.nextInt(bytes.length);
      int value = random.nextBoolean() ? random.nextInt() : 0xff80017f >> 8 * random.nextInt(4);
      damaged[at] = (byte) value;
      String what = "a model whose byte %d is %d".formatted(at, damaged[at]);
      if (Expect.survived(what, () -> lab.open(damaged))) {
        Expect.survived(what, () -> readSome(lab, random));
      }
    }
  }

  // ---- what the checks are made of

  /** Asks for all that one tensor and one operator of an opened model have. */
  private static void readSome(ModelReadingLab lab, RandomGenerator random) {
    int tensors = lab.tensorCount();
    if (tensors > 0) {
      int tensor = random.nextInt(tensors);
      lab.tensorShape(tensor);
      lab.tensorZeroPoint(tensor);
      lab.tensorData(tensor);
    }
    int operators = lab.operatorCount();
    if (operators > 0) {
      int operator = random.nextInt(operators);
      lab.operatorInputs(operator);
      lab.operatorOutputs(operator);
    }
  }
}
