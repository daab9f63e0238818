package milliwatt.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import milliwatt.fuzz.Site.Kind;

/**
 * Where in the file of a sound model each number lies that a reader looks at.
 *
 * <p>Field numbers are those of TensorFlow Lite's {@code schema.fbs}. Parts of the file that no one
 * reads, such as names and metadata, have no sites.
 */
final class Anatomy {
  /** Constants up to this size are numbers with a meaning, larger ones are weights. */
  private static final int SMALL_CONSTANT_BYTES = 64;

  private final ByteBuffer file;
  private final Map<Kind, List<Site>> sites = new EnumMap<>(Kind.class);
  private final Set<Integer> tables = new HashSet<>();

  Anatomy(byte[] model) {
    file = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
    add(0, Kind.OFFSET);
    int root = file.getInt(0);
    table(root);
    number(root, 0, Kind.VERSION);
    tables(root, 1, this::operatorCode);
    tables(root, 2, this::graph);
    tables(root, 4, this::buffer);
  }

  /** The kinds of numbers that this model has. */
  List<Kind> kinds() {
    return List.copyOf(sites.keySet());
  }

  /** All numbers of a kind, in no particular order. */
  List<Site> sites(Kind kind) {
    return sites.getOrDefault(kind, List.of());
  }

  private void operatorCode(int code) {
    number(code, 0, Kind.ONE_BYTE_OPERATOR_CODE);
    number(code, 2, Kind.VERSION);
    number(code, 3, Kind.OPERATOR_CODE);
  }

  private void graph(int graph) {
    tables(graph, 0, this::tensor);
    numbers(graph, 1, Kind.TENSOR_INDEX);
    numbers(graph, 2, Kind.TENSOR_INDEX);
    tables(graph, 3, this::operator);
  }

  private void tensor(int tensor) {
    numbers(tensor, 0, Kind.DIMENSION);
    number(tensor, 1, Kind.TYPE);
    number(tensor, 2, Kind.BUFFER_INDEX);
    number(tensor, 5, Kind.VARIABLE);
    int quantization = tableField(tensor, 4);
    if (quantization != 0) {
      numbers(quantization, 2, Kind.SCALE);
      numbers(quantization, 3, Kind.ZERO_POINT);
      number(quantization, 6, Kind.QUANTIZED_DIMENSION);
    }
  }

  private void operator(int operator) {
    number(operator, 0, Kind.CODE_INDEX);
    numbers(operator, 1, Kind.TENSOR_INDEX);
    numbers(operator, 2, Kind.TENSOR_INDEX);
    int options = tableField(operator, 4);
    for (int i = 0; options != 0 && i < fields(options); i++) {
      // The file does not say how wide a field is; small options are padded and unaligned.
      int position = field(options, i);
      if (position != 0) {
        boolean wide = position % 4 == 0 && file.get(position - 1) == 0;
        add(position, wide ? Kind.OPTION : Kind.SMALL_OPTION);
      }
    }
  }

  private void buffer(int buffer) {
    int data = vectorField(buffer, 0);
    int bytes = data == 0 ? 0 : file.getInt(data);
    for (int at = 0; at + 4 <= bytes && bytes <= SMALL_CONSTANT_BYTES; at += 4) {
      add(data + 4 + at, Kind.CONSTANT);
    }
  }

  private void number(int table, int number, Kind kind) {
    int position = field(table, number);
    if (position != 0) {
      add(position, kind);
    }
  }

  private void numbers(int table, int number, Kind kind) {
    int vector = vectorField(table, number);
    for (int i = 0; vector != 0 && i < file.getInt(vector); i++) {
      add(vector + 4 + i * kind.bytes, kind);
    }
  }

  private void tables(int table, int number, IntConsumer visit) {
    int vector = vectorField(table, number);
    for (int i = 0; vector != 0 && i < file.getInt(vector); i++) {
      int element = vector + 4 + 4 * i;
      add(element, Kind.OFFSET);
      int target = element + file.getInt(element);
      if (table(target)) {
        visit.accept(target);
      }
    }
  }

  private int tableField(int table, int number) {
    int position = field(table, number);
    if (position == 0) {
      return 0;
    }
    add(position, Kind.OFFSET);
    int target = position + file.getInt(position);
    table(target);
    return target;
  }

  private int vectorField(int table, int number) {
    int position = field(table, number);
    if (position == 0) {
      return 0;
    }
    add(position, Kind.OFFSET);
    int vector = position + file.getInt(position);
    add(vector, Kind.LENGTH);
    return vector;
  }

  /** Adds the numbers that every table has; false if that has been done. */
  private boolean table(int table) {
    if (!tables.add(table)) {
      return false;
    }
    add(table, Kind.VTABLE_OFFSET);
    int vtable = vtable(table);
    for (int at = 0; at < file.getShort(vtable); at += 2) {
      add(vtable + at, Kind.VTABLE_ENTRY);
    }
    return true;
  }

  private int vtable(int table) {
    return table - file.getInt(table);
  }

  private int fields(int table) {
    return file.getShort(vtable(table)) / 2 - 2;
  }

  private int field(int table, int number) {
    int distance = number < fields(table) ? file.getShort(vtable(table) + 4 + 2 * number) : 0;
    return distance == 0 ? 0 : table + distance;
  }

  private void add(int position, Kind kind) {
    sites.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Site(position, kind));
  }
}
