package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.stream.IntStream;
import milliwatt.fuzz.Trial.Outcome;
import org.junit.jupiter.api.Test;
import tinyml.Model;
import tinyml.ModelError;

/** Small files that say much: tables and vectors that many others point to. */
class SharedPartsTest {
  private static final int INT8 = 9;
  private static final int FULLY_CONNECTED = 9;
  private static final Trial TRIAL = Reference.trial(1 << 20);

  private final FlatBufferBuilder file = new FlatBufferBuilder();

  @Test
  void many_tensors_with_the_same_long_list_of_scales_are_read_in_time() {
    int tensor = tensor(quantization(4096), 0, 4096);
    byte[] model = model(repeat(tensor, 2048), new int[0], 30_000);
    assertThat(TRIAL.run(model)).isEqualTo(Outcome.INVOKED);
  }

  @Test
  void more_scales_than_any_board_has_channels_are_refused() {
    byte[] model = model(new int[] {tensor(quantization(4097), 0, 4097)}, new int[0], 0);
    refuses(model, " has 4097 scales, more than 4096");
  }

  @Test
  void many_operators_with_the_same_long_list_of_inputs_are_refused_in_time() {
    int tensor = tensor(quantization(1), 0, 1);
    int inputs = numbers(new int[200_000]);
    int[] operators = IntStream.range(1, 2048).map(i -> operator(inputs, numbers(i))).toArray();
    byte[] model = model(repeat(tensor, 2048), operators, 0);
    assertThat(TRIAL.run(model)).isEqualTo(Outcome.NOT_READ);
    refuses(model, "inputs, outputs and scales, more than the file holds");
  }

  @Test
  void many_operators_with_the_same_weights_take_no_more_memory_than_the_file_allows() {
    // Each would keep 5 bytes for each of 2048 units.
    refuses(
        new SharedPartsTest().sharedWeights(2000),
        "inputs, outputs and scales, more than the file holds");
    for (int operators = 1; operators < 20; operators++) {
      byte[] model = new SharedPartsTest().sharedWeights(operators);
      assertThat(TRIAL.run(model)).isIn(Outcome.INVOKED, Outcome.NOT_READ);
    }
  }

  private byte[] sharedWeights(int count) {
    int[] tensors = repeat(tensor(quantization(1), 0, 1, 2048), count + 2);
    tensors[0] = tensor(quantization(1), 0, 1, 1);
    tensors[1] = tensor(quantization(2048), 1, 2048, 1);
    int inputs = numbers(0, 1, -1);
    int[] operators =
        IntStream.range(2, tensors.length).map(i -> operator(inputs, numbers(i))).toArray();
    return model(tensors, operators, 2048);
  }

  private static void refuses(byte[] model, String why) {
    assertThatThrownBy(() -> new Model(model))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining(why);
  }

  private static int[] repeat(int table, int count) {
    return IntStream.range(0, count).map(i -> table).toArray();
  }

  /** Tensor 0 is the input; buffer 1 holds zeros. */
  private byte[] model(int[] tensors, int[] operators, int constantBytes) {
    int data = file.createByteVector(new byte[constantBytes]);
    int constant = table(data);
    int empty = table();
    int buffers = file.createVectorOfTables(new int[] {empty, constant});
    file.startTable(4);
    file.addByte(0, (byte) FULLY_CONNECTED, 0);
    file.addInt(2, 1, 0);
    int code = file.endTable();
    int codes = file.createVectorOfTables(new int[] {code});
    int tensorVector = file.createVectorOfTables(tensors);
    int operatorVector = file.createVectorOfTables(operators);
    int graph = table(tensorVector, numbers(0), numbers(), operatorVector);
    int graphs = file.createVectorOfTables(new int[] {graph});
    file.startTable(5);
    file.addInt(0, 3, 0);
    file.addOffset(1, codes, 0);
    file.addOffset(2, graphs, 0);
    file.addOffset(4, buffers, 0);
    file.finish(file.endTable(), "TFL3");
    return file.sizedByteArray();
  }

  /** The zero points are all 0; the scales belong to axis 0. */
  private int quantization(int channels) {
    file.startVector(8, channels, 8);
    for (int i = 0; i < channels; i++) {
      file.addLong(0);
    }
    int zeroPoints = file.endVector();
    file.startVector(4, channels, 4);
    for (int i = 0; i < channels; i++) {
      file.addFloat(1);
    }
    return table(0, 0, file.endVector(), zeroPoints);
  }

  private int tensor(int quantization, int buffer, int... shape) {
    int dimensions = numbers(shape);
    file.startTable(5);
    file.addOffset(0, dimensions, 0);
    file.addByte(1, (byte) INT8, 0);
    file.addInt(2, buffer, 0);
    file.addOffset(4, quantization, 0);
    return file.endTable();
  }

  private int operator(int inputs, int outputs) {
    return table(0, inputs, outputs);
  }

  private int numbers(int... numbers) {
    file.startVector(4, numbers.length, 4);
    for (int i = numbers.length - 1; i >= 0; i--) {
      file.addInt(numbers[i]);
    }
    return file.endVector();
  }

  /** A table whose fields are offsets; 0 stands for an absent one. */
  private int table(int... fields) {
    file.startTable(fields.length);
    for (int i = 0; i < fields.length; i++) {
      file.addOffset(i, fields[i], 0);
    }
    return file.endTable();
  }
}
