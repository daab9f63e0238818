package milliwatt.demos;

import java.util.Arrays;
import tinyml.Model;
import tinyml.OperatorCode;
import tinyml.TensorType;

/**
 * A model that somebody draws: tensors with a size and a lifetime, and operators that write and
 * read them. It is a {@code .tflite} file like any other, so that the reader and the planner of the
 * course take it.
 *
 * <p>The file is written from its beginning to its end, because offsets in it only point forward.
 * Every field has four bytes, which is enough for all that a plan depends on.
 */
final class SketchedModel {
  private static final int WORD = 4;

  // Fields of the schema's table Operator.
  private static final int INPUTS = 1;
  private static final int OUTPUTS = 2;

  private byte[] file = new byte[1 << 12];
  private int end;

  private SketchedModel() {}

  /**
   * Writes the file and reads it.
   *
   * @param tensors for each its bytes, the operator that writes it and the last one that reads it;
   *     of a tensor that nobody reads the two are the same
   * @param operators how many
   * @param overlapping whether the operators are such that write over what they read
   */
  static Model of(int[] tensors, int operators, boolean overlapping) {
    SketchedModel sketch = new SketchedModel();
    sketch.write(tensors, operators, overlapping ? OperatorCode.RELU : OperatorCode.CUSTOM);
    return new Model(Arrays.copyOf(sketch.file, sketch.end));
  }

  private void write(int[] tensors, int operators, int code) {
    int start = room(2 * WORD);
    file[WORD] = 'T';
    file[WORD + 1] = 'F';
    file[WORD + 2] = 'L';
    file[WORD + 3] = '3';
    int root = table(5);
    put(start, root - start);
    field(root, 0, 3);
    int codes = vector(root, 1, 1);
    int subgraphs = vector(root, 2, 1);
    int buffers = vector(root, 4, 1);
    int kind = element(codes, 0, table(4));
    field(kind, 0, code);
    field(kind, 3, code);
    element(buffers, 0, table(0));
    int graph = element(subgraphs, 0, table(4));
    tensors(graph, tensors);
    int all = vector(graph, 3, operators);
    for (int i = 0; i < operators; i++) {
      int operator = element(all, i, table(3));
      list(operator, INPUTS, tensors, i);
      list(operator, OUTPUTS, tensors, i);
    }
  }

  private void tensors(int graph, int[] tensors) {
    int all = vector(graph, 0, tensors.length / 3);
    for (int i = 0; i < tensors.length / 3; i++) {
      int tensor = element(all, i, table(3));
      put(vector(tensor, 0, 1) + WORD, tensors[3 * i]);
      field(tensor, 1, TensorType.INT8);
    }
  }

  /** The tensors that an operator reads for the last time, or writes. */
  private void list(int operator, int field, int[] tensors, int step) {
    int[] found = new int[tensors.length / 3];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int first = tensors[3 * i + 1];
      int last = tensors[3 * i + 2];
      if (field == OUTPUTS ? first == step : last == step && last > first) {
        found[count++] = i;
      }
    }
    int vector = vector(operator, field, count);
    for (int i = 0; i < count; i++) {
      put(vector + WORD * (i + 1), found[i]);
    }
  }

  /** A table with a vtable of its own and room for so many fields, all still absent. */
  private int table(int fields) {
    int vtable = room((4 + 2 * fields + 3) / WORD * WORD);
    int table = room(WORD * (fields + 1));
    put(vtable, 4 + 2 * fields | WORD * (fields + 1) << 16);
    put(table, table - vtable);
    return table;
  }

  /** Sets a field; its place in the vtable says from now on where it is. */
  private void field(int table, int number, int value) {
    int entry = table - word(table) + 4 + 2 * number;
    file[entry] = (byte) (WORD * (number + 1));
    put(table + WORD * (number + 1), value);
  }

  /** A vector of four-byte elements that a field points to. */
  private int vector(int table, int number, int length) {
    int vector = room(WORD * (length + 1));
    put(vector, length);
    field(table, number, vector - (table + WORD * (number + 1)));
    return vector;
  }

  /** Lets an element of a vector point to a table. */
  private int element(int vector, int index, int table) {
    int at = vector + WORD * (index + 1);
    put(at, table - at);
    return table;
  }

  private int room(int bytes) {
    int begin = end;
    end += bytes;
    if (end > file.length) {
      file = Arrays.copyOf(file, 2 * end);
    }
    return begin;
  }

  private void put(int at, int value) {
    for (int i = 0; i < WORD; i++) {
      file[at + i] = (byte) (value >> 8 * i);
    }
  }

  private int word(int at) {
    return file[at] & 255 | (file[at + 1] & 255) << 8 | (file[at + 2] & 255) << 16;
  }
}
