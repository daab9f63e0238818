package lab07;

import static lab07.Network.int8;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.Padding;

/** What the planner of lab 05 takes for granted: where an output may lie on top of an input. */
final class InPlaceChecks {
  @Check(
      points = 2,
      topic = "in-place",
      why = "The planner lets RESHAPE move its bytes by any distance, in either direction.",
      help = "walksBackward says when to copy from the last byte to the first.",
      needs = "reshape_keeps_every_byte")
  void reshape_may_overlap_either_way(RestOfTheNetLab lab, RandomGenerator random) {
    Network network =
        Network.of(new Reshape(40), int8("out", 0.1, 0, 40), int8("in", 0.1, 0, 5, 8));
    for (int distance : new int[] {0, -16, 16, -3, 1}) {
      expectPlaced(lab, network, distance, random, "RESHAPE");
    }
  }

  @Check(
      points = 2,
      topic = "in-place",
      why = "The planner lets SOFTMAX write where it reads.",
      help =
          "Write byte i only after it has been read for the last time, each row in three passes.",
      needs = {"softmax_is_exact", "softmax_of_a_row_knows_no_other"})
  void softmax_may_write_where_it_reads(RestOfTheNetLab lab, RandomGenerator random) {
    Network network =
        Network.of(new Softmax(1), int8("out", 1.0 / 256, -128, 3, 7), int8("in", 0.02, 14, 3, 7));
    expectPlaced(lab, network, 0, random, "SOFTMAX");
    expectPlaced(lab, network, -5, random, "SOFTMAX");
  }

  @Check(
      points = 2,
      topic = "in-place",
      why = "The planner lets operators that go element by element write where they read.",
      help = "Go forward, and read an element of every input before you write its place.",
      needs = {"add_is_exact", "relu_rescales_and_limits", "logistic_is_exact_for_every_byte"})
  void element_by_element_may_write_where_it_reads(RestOfTheNetLab lab, RandomGenerator random) {
    int[] shape = {1, 4, 5, 2};
    Network relu =
        Network.of(new Relu(), int8("out", 0.07, -50, shape), int8("in", 0.03, 9, shape));
    Network logistic =
        Network.of(new Logistic(), int8("out", 1.0 / 256, -128, shape), int8("in", 0.03, 9, shape));
    Network add =
        Network.of(
            new Add(Activation.NONE),
            int8("out", 0.07, -50, shape),
            int8("first", 0.03, 9, shape),
            int8("second", 0.05, 2, shape));
    for (int distance : new int[] {0, -7}) {
      expectPlaced(lab, relu, distance, random, "RELU");
      expectPlaced(lab, logistic, distance, random, "LOGISTIC");
      expectPlaced(lab, add, distance, random, "ADD, on its first input,");
    }
    lab.loadAt(add.file(), new int[] {64, 0, 0});
    add.expectLoadedExact(
        lab, "ADD, its output on top of its second input", add.randomInputs(random));
  }

  @Check(
      points = 1,
      topic = "in-place",
      why = "The planner lets a window kernel's output begin a little before or behind its input.",
      help = "All channels of a pixel, then the next pixel: WindowKernel decides which is next.",
      needs = "pooling_goes_everywhere_and_limits")
  void pooling_may_overlap_pixel_by_pixel(RestOfTheNetLab lab, RandomGenerator random) {
    Network average =
        Network.of(
            new AveragePool2D(Padding.VALID, 2, 2, 2, 2, Activation.NONE),
            int8("out", 0.1, 3, 1, 4, 4, 3),
            int8("in", 0.1, 3, 1, 8, 8, 3));
    expectPlaced(lab, average, 0, random, "AVERAGE_POOL_2D of 2 x 2");
    Network max =
        Network.of(
            new MaxPool2D(Padding.VALID, 1, 1, 1, 2, Activation.NONE),
            int8("out", 0.1, 3, 1, 1, 9, 3),
            int8("in", 0.1, 3, 1, 1, 10, 3));
    expectPlaced(lab, max, 0, random, "MAX_POOL_2D of 1 x 2");
    expectPlaced(lab, max, 6, random, "MAX_POOL_2D of 1 x 2");
  }

  /** The output, the last tensor, lies {@code distance} bytes behind input 0. */
  private static void expectPlaced(
      RestOfTheNetLab lab, Network network, int distance, RandomGenerator random, String what) {
    int tensors = network.spec().tensors().size();
    int[] offsets = new int[tensors];
    offsets[0] = 16;
    offsets[tensors - 1] = 16 + distance;
    for (int i = 1; i < tensors - 1; i++) {
      offsets[i] = 256;
    }
    lab.loadAt(network.file(), offsets);
    network.expectLoadedExact(
        lab,
        "%s with its output %d bytes behind its input".formatted(what, distance),
        network.randomInputs(random));
  }
}
