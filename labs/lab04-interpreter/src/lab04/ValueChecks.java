package lab04;

import static lab04.Models.ARENA;
import static lab04.Models.inputsOf;
import static lab04.Values.bytes;
import static lab04.Values.output;
import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import lab02.GraphFile;
import milliwatt.check.Check;

/** What lab 04 asks of {@code Interpreter} about the values that go in and come out. */
final class ValueChecks {
  @Check(
      points = 6,
      topic = "values",
      why =
          "The caller's bytes go to where the first kernel reads them, and come from "
              + "where the last one wrote.",
      help = "Copy to and from tensor.data, beginning at tensor.offset.",
      needs = "tensors_lie_one_behind_the_other")
  void values_go_in_and_come_out(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile(); // no operator: what goes in comes out
    file.tensor(GraphFile.INT8, 5);
    file.tensor(GraphFile.FLOAT32, 2);
    lab.load(file.inputs(0, 1).outputs(1, 0).bytes(random), ARENA);
    assertThat(lab.inputBytes(0)).as("inputBytes(0)").isEqualTo(5);
    assertThat(lab.outputBytes(0)).as("outputBytes(0)").isEqualTo(8);
    byte[] first = {1, -2, 3, -4, 5};
    byte[] second = bytes(1.5f, -2.5f);
    lab.setInput(0, first);
    lab.setInput(1, second);
    lab.invoke();
    assertThat(output(lab, 1)).as("output 1, which is input 0").isEqualTo(first);
    assertThat(output(lab, 0)).as("output 0, which is input 1").isEqualTo(second);
  }

  @Check(
      points = 2,
      topic = "values",
      why = "A value of another size is a mistake of the caller, and best found here.",
      help = "Compare value.length with tensor.bytes before you copy.",
      needs = "values_go_in_and_come_out")
  void inputs_of_another_size_are_refused(InterpreterLab lab, RandomGenerator random) {
    lab.load(inputsOf(random, 8, 20), ARENA);
    for (int bytes : new int[] {0, 7, 9, 2000}) {
      refused(bytes + " bytes for an input of 8", () -> lab.setInput(0, new byte[bytes]));
    }
    refused("input 2 of 2", () -> lab.setInput(2, new byte[8]));
    refused("input -1", () -> lab.setInput(-1, new byte[8]));
  }

  @Check(
      points = 2,
      topic = "values",
      why = "An array of another size would be left half empty, or be written beyond its end.",
      help = "Compare value.length with tensor.bytes here too.",
      needs = "values_go_in_and_come_out")
  void outputs_of_another_size_are_refused(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.INT8, 12);
    lab.load(file.inputs(0).outputs(0).bytes(random), ARENA);
    for (int bytes : new int[] {0, 11, 13, 2000}) {
      refused(bytes + " bytes for an output of 12", () -> lab.output(0, new byte[bytes]));
    }
    refused("output 1 of 1", () -> lab.output(1, new byte[12]));
    refused("output -1", () -> lab.output(-1, new byte[12]));
  }
}
