package lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 05 asks of {@code Overlap}: the promises of the kernels, in bytes. */
final class OverlapChecks {
  private static final int[] IMAGE = {1, 5, 4, 3};

  @Check(
      points = 4,
      topic = "in-place",
      why = "A RELU of 50 kB needs 50 kB, not 100: element by element it works where it stands.",
      help =
          "Element-wise: ahead is 0. Behind, nothing is promised: that is all bytes of the input.")
  void element_wise_operators_work_in_place(PlannerLab lab, RandomGenerator random) {
    for (int code :
        new int[] {
          Graph.RELU, Graph.LOGISTIC, Graph.TANH, Graph.HARD_SWISH, Graph.SOFTMAX, Graph.QUANTIZE
        }) {
      compare(lab, single(code, IMAGE, IMAGE), random);
    }
    for (int code : new int[] {Graph.ADD, Graph.SUB, Graph.MUL}) {
      Graph graph = new Graph();
      graph.step(code, new int[] {graph.tensor(2, 9), graph.tensor(2, 9)}, graph.tensor(2, 9));
      compare(lab, graph.inputs(0, 1).outputs(2), random);
    }
  }

  @Check(
      points = 2,
      topic = "in-place",
      why = "One bias for every pixel is read again at the next pixel.",
      help =
          "Only an input with as many elements as the output, of the same size, may be overwritten.",
      needs = "element_wise_operators_work_in_place")
  void an_operand_that_is_read_again_keeps_its_bytes(PlannerLab lab, RandomGenerator random) {
    for (int code : new int[] {Graph.ADD, Graph.SUB, Graph.MUL}) {
      Graph graph = new Graph();
      graph.step(code, new int[] {graph.tensor(1, 3), graph.tensor(6, 3)}, graph.tensor(6, 3));
      compare(lab, graph.inputs(0, 1).outputs(2), random);
    }
    Graph floats = new Graph();
    floats.step(Graph.QUANTIZE, new int[] {floats.floats(16)}, floats.tensor(16));
    compare(lab, floats.inputs(0).outputs(1), random);
    compare(lab, single(Graph.FULLY_CONNECTED, IMAGE, IMAGE), random);
  }

  @Check(
      points = 2,
      topic = "in-place",
      why = "A RESHAPE changes no byte; at the same place it need not even copy.",
      help = "RESHAPE copies like memmove: both numbers are 0.",
      needs = "element_wise_operators_work_in_place")
  void reshape_may_lie_anywhere(PlannerLab lab, RandomGenerator random) {
    compare(lab, single(Graph.RESHAPE, IMAGE, new int[] {60}), random);
    compare(lab, single(Graph.RESHAPE, IMAGE, new int[] {59}), random);
  }

  private static Graph single(int code, int[] from, int[] to) {
    Graph graph = new Graph();
    graph.step(code, new int[] {graph.tensor(from)}, graph.tensor(to));
    return graph.inputs(0).outputs(1);
  }

  private static void compare(PlannerLab lab, Graph graph, RandomGenerator random) {
    Graph.Step step = graph.steps.getFirst();
    byte[] model = graph.file(random);
    for (int input : step.inputs()) {
      int output = step.outputs()[0];
      Sharing expected = Sharing.of(graph, step, input, output);
      String what =
          "of tensor %d, output of %s, with tensor %d of shape %s"
              .formatted(
                  output,
                  Said.operator(step.code()),
                  input,
                  Arrays.toString(graph.tensors.get(input).shape()));
      assertThat(lab.ahead(model, 0, input, output))
          .as("ahead %s", what)
          .isEqualTo(expected.ahead());
      assertThat(lab.behind(model, 0, input, output))
          .as("behind %s", what)
          .isEqualTo(expected.behind());
    }
  }

  @Check(
      points = 6,
      topic = "window-overlap",
      why = "This is what halves the arenas of all convolutional networks.",
      help =
          "Take a small image, and write down for each pixel where its output ends and where its "
              + "window begins.",
      needs = {"taps_outside_the_image_are_left_out", "reshape_may_lie_anywhere"})
  void forward_no_pixel_overtakes_what_is_still_to_be_read(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 40; i++) {
      compareAhead(lab, Windows.draw(random, i, 1), random);
    }
  }

  @Check(
      points = 2,
      topic = "window-overlap",
      why = "Images of a batch lie one behind the other, in the input as in the output.",
      help = "With each image the output gets ahead by the difference of their bytes.",
      needs = "forward_no_pixel_overtakes_what_is_still_to_be_read")
  void with_each_image_of_a_batch_the_lead_grows(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 30; i++) {
      compareAhead(lab, Windows.draw(random, i, random.nextInt(2, 4)), random);
    }
  }

  @Check(
      points = 4,
      topic = "window-overlap",
      why = "Where the image grows the kernel begins at its last pixel, as memmove would.",
      help =
          "The mirror image: where the window's last input byte ends, and where the pixel begins.",
      needs = "forward_no_pixel_overtakes_what_is_still_to_be_read")
  void backward_no_pixel_overtakes_what_is_still_to_be_read(
      PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 40; i++) {
      Graph graph = Windows.draw(random, i, 1 + i / 20);
      assertThat(lab.behind(graph.file(random), 0, 0, graph.outputs[0]))
          .as("behind of %s", Windows.said(graph))
          .isEqualTo(sharing(graph).behind());
    }
  }

  private static void compareAhead(PlannerLab lab, Graph graph, RandomGenerator random) {
    assertThat(lab.ahead(graph.file(random), 0, 0, graph.outputs[0]))
        .as("ahead of %s", Windows.said(graph))
        .isEqualTo(sharing(graph).ahead());
  }

  private static Sharing sharing(Graph graph) {
    return Sharing.of(graph, graph.steps.getFirst(), 0, graph.outputs[0]);
  }
}
