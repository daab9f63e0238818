package tinyml;

/**
 * The graph in a {@code .tflite} file: tensors, and the operators that compute them, in the order
 * in which they run.
 *
 * <p>The constructor checks all that a later step relies on, so that a kernel never meets an index
 * or a size that does not fit. A file that is truncated, damaged or something else altogether ends
 * it with a {@link ModelError}.
 *
 * <p>Source: TensorFlow Lite, {@code schema.fbs}, tables {@code Model}, {@code SubGraph} and {@code
 * Buffer}.
 */
public final class Model {
  /** The letters {@code TFL3}, read as an int32. */
  private static final int FILE_IDENTIFIER = 'T' | 'F' << 8 | 'L' << 16 | '3' << 24;

  private static final int SCHEMA_VERSION = 3;

  /**
   * A tensor or an operator takes at least this many bytes of the file. The check keeps a damaged
   * length from asking for more memory than there is.
   */
  private static final int LEAST_TABLE_BYTES = 16;

  /** An index or a scale takes at least this many bytes of the file. */
  private static final int LEAST_NUMBER_BYTES = 4;

  /**
   * Far more tensors or operators than a board has room for. A planner compares each tensor with
   * each other one, so a limit on their number is one on its time.
   */
  private static final int MOST_TABLES = 2048;

  // Fields of the schema's table Model, in its order.
  private static final int VERSION = 0;
  private static final int OPERATOR_CODES = 1;
  private static final int SUBGRAPHS = 2;
  private static final int BUFFERS = 4;

  // Fields of the schema's table SubGraph.
  private static final int TENSORS = 0;
  private static final int INPUTS = 1;
  private static final int OUTPUTS = 2;
  private static final int OPERATORS = 3;

  // The field of the schema's table Tensor that says where a constant's elements are.
  private static final int BUFFER = 2;

  // Fields of the schema's table Buffer.
  private static final int DATA = 0;
  private static final int OFFSET = 1;

  public final Tensor[] tensors;
  public final Operator[] operators;

  private final FlatBuffer file;
  private final int inputs; // positions of vectors in the file, 0 where absent
  private final int outputs;

  // tag::model[]
  /**
   * Reads and checks a model.
   *
   * @param bytes the whole file; it must stay as it is while the model is in use, for nothing is
   *     copied
   */
  public Model(byte[] bytes) {
    file = new FlatBuffer(bytes);
    int root = findRoot();
    int graph = findGraph(root);
    inputs = file.vectorField(graph, INPUTS, 4);
    outputs = file.vectorField(graph, OUTPUTS, 4);
    tensors = readTensors(graph, file.vectorField(root, BUFFERS, 4));
    operators = readOperators(graph, file.vectorField(root, OPERATOR_CODES, 4));
    checkSharing();
    checkOrder();
  }

  // end::model[]

  /**
   * The position of the root table.
   *
   * @throws ModelError unless bytes 4 to 7 are the letters {@code TFL3} and the root table's field
   *     0, the schema's version (int32, absent means 0), is 3
   */
  private int findRoot() {
    // tag::lab02-find-root[]
    if (file.int32(4) != FILE_IDENTIFIER) {
      throw new ModelError("the bytes at positions 4 to 7 are not TFL3, so this is no model");
    }
    int root = file.rootTable();
    int version = file.int32Field(root, VERSION, 0);
    if (version != SCHEMA_VERSION) {
      throw new ModelError(
          "the model has schema version %d, but only %d can be read", version, SCHEMA_VERSION);
    }
    return root;
    // end::lab02-find-root[] return 0;
  }

  /**
   * The position of the first subgraph, the only one that is run.
   *
   * @param root position of the root table, whose field 2 is a vector of subgraphs
   * @throws ModelError if there is no subgraph
   */
  private int findGraph(int root) {
    // tag::lab02-find-graph[]
    int subgraphs = file.vectorField(root, SUBGRAPHS, 4);
    if (file.length(subgraphs) == 0) {
      throw new ModelError("the model has no subgraph");
    }
    return file.tableElement(subgraphs, 0);
    // end::lab02-find-graph[] return 0;
  }

  /** A field that is a vector of tables, refused if it is longer than the file has room for. */
  private int tablesField(int table, int number) {
    int tables = file.vectorField(table, number, 4);
    if (file.length(tables) > file.bytes.length / LEAST_TABLE_BYTES) {
      throw new ModelError(
          "the vector at position %d has %d tables, more than the file holds",
          tables, file.length(tables));
    }
    if (file.length(tables) > MOST_TABLES) {
      throw new ModelError(
          "the vector at position %d has %d tables, more than %d",
          tables, file.length(tables), MOST_TABLES);
    }
    return tables;
  }

  /**
   * Makes sure that the operators together do not have more inputs, outputs and scales of inputs
   * than the file has room for. In a sound file each list and each filter is an operator's own; in
   * a damaged one, many may share one that is long, and each would keep what it computes from it.
   */
  private void checkSharing() {
    int most = file.bytes.length / LEAST_NUMBER_BYTES;
    long uses = 0;
    for (Operator operator : operators) {
      uses = uses + operator.inputs() + operator.outputs();
      for (int i = 0; i < operator.inputs() && uses <= most; i++) {
        int input = operator.input(i);
        uses = uses + (input < 0 || input >= tensors.length ? 0 : tensors[input].channels());
      }
    }
    if (uses > most) {
      throw new ModelError(
          "the operators have more than %d inputs, outputs and scales, more than the file holds",
          most);
    }
  }

  // tag::tensors[]
  /**
   * All tensors of a graph, the constants among them with their data.
   *
   * @param graph position of the subgraph's table
   * @param buffers position of the model's vector of buffers
   */
  private Tensor[] readTensors(int graph, int buffers) {
    // tag::lab02-read-tensors[]
    int tables = tablesField(graph, TENSORS);
    Tensor[] all = new Tensor[file.length(tables)];
    for (int i = 0; i < all.length; i++) {
      int table = file.tableElement(tables, i);
      all[i] = new Tensor(file, table);
      bindConstant(i, all[i], buffers, file.int32Field(table, BUFFER, 0));
    }
    return all;
    // end::lab02-read-tensors[] return new Tensor[0];
  }

  /**
   * Points a tensor at its data if it is a constant, which it is if its buffer has any.
   *
   * <p>A buffer's fields: 0 data (vector of bytes), 1 offset (int64), which says that the data lies
   * behind the FlatBuffer; that form exists for models beyond 2 GB.
   *
   * @param index the tensor's index, for messages
   * @param buffers position of the model's vector of buffers
   * @param buffer index of the tensor's buffer
   * @throws ModelError if there is no such buffer, its offset is not 0, or it has data but not as
   *     many bytes as the tensor
   */
  private void bindConstant(int index, Tensor tensor, int buffers, int buffer) {
    // tag::lab02-bind-constant[]
    if (buffer < 0 || buffer >= file.length(buffers)) {
      throw new ModelError(
          "tensor %d has buffer %d, but there are %d buffers", index, buffer, file.length(buffers));
    }
    int table = file.tableElement(buffers, buffer);
    int offset = file.field(table, OFFSET);
    if (offset != 0 && file.int64(offset) != 0) {
      throw new ModelError("buffer %d lies behind the FlatBuffer, which is not supported", buffer);
    }
    int data = file.vectorField(table, DATA, 1);
    if (data == 0 || (file.length(data) == 0 && tensor.bytes > 0)) {
      return;
    }
    if (file.length(data) != tensor.bytes) {
      throw new ModelError(
          "tensor %d has %d bytes, but its buffer %d has %d",
          index, tensor.bytes, buffer, file.length(data));
    }
    tensor.data = file.bytes;
    tensor.offset = file.element(data, 0, 1);
    // end::lab02-bind-constant[]
  }

  // end::tensors[]

  /**
   * All operators of a graph.
   *
   * @param graph position of the subgraph's table
   * @param codes position of the model's vector of operator codes
   */
  private Operator[] readOperators(int graph, int codes) {
    // tag::lab02-read-operators[]
    int tables = tablesField(graph, OPERATORS);
    Operator[] all = new Operator[file.length(tables)];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Operator(file, file.tableElement(tables, i), codes);
    }
    return all;
    // end::lab02-read-operators[] return new Operator[0];
  }

  // tag::order[]
  /**
   * Makes sure that every value is there before it is used, and finds out which operator defines
   * which tensor.
   *
   * <p>Constants, variables and the graph's inputs have their value beforehand; every other tensor
   * gets it as an output of one operator.
   *
   * @throws ModelError if an index is not that of a tensor (an operator's input may also be {@link
   *     Operator#NO_TENSOR}), an operator or the graph's outputs use a tensor that has no value
   *     yet, an operator writes a tensor that has one already, or a graph input is a constant
   */
  private void checkOrder() {
    // tag::lab02-check-order[]
    for (Tensor tensor : tensors) {
      if (tensor.constant() || tensor.variable) {
        tensor.definedBy = Tensor.BEFOREHAND;
      }
    }
    for (int i = 0; i < inputs(); i++) {
      checkIndex(input(i));
      if (tensors[input(i)].constant()) {
        throw new ModelError("input %d is tensor %d, which is a constant", i, input(i));
      }
      tensors[input(i)].definedBy = Tensor.BEFOREHAND;
    }
    for (int i = 0; i < operators.length; i++) {
      checkOperator(i);
    }
    for (int i = 0; i < outputs(); i++) {
      checkIndex(output(i));
      if (tensors[output(i)].definedBy == Tensor.NOBODY) {
        throw new ModelError("output %d is tensor %d, which nothing computes", i, output(i));
      }
    }
    // end::lab02-check-order[]
  }

  /** The part of {@link #checkOrder} that concerns one operator. */
  private void checkOperator(int index) {
    // tag::lab02-check-operator[]
    Operator operator = operators[index];
    for (int i = 0; i < operator.inputs(); i++) {
      int input = operator.input(i);
      if (input == Operator.NO_TENSOR) {
        continue;
      }
      checkIndex(input);
      if (tensors[input].definedBy == Tensor.NOBODY) {
        throw new ModelError("operator %d reads tensor %d, which has no value yet", index, input);
      }
    }
    for (int i = 0; i < operator.outputs(); i++) {
      int output = operator.output(i);
      checkIndex(output);
      if (tensors[output].definedBy != Tensor.NOBODY) {
        throw new ModelError(
            "operator %d writes tensor %d, which has a value already", index, output);
      }
      tensors[output].definedBy = (short) index;
    }
    // end::lab02-check-operator[]
  }

  // end::order[]

  private void checkIndex(int tensor) {
    if (tensor < 0 || tensor >= tensors.length) {
      throw new ModelError("there is no tensor %d among %d tensors", tensor, tensors.length);
    }
  }

  /** The number of values the caller gives. */
  public int inputs() {
    return file.length(inputs);
  }

  /** Index of the tensor that takes input {@code i}, 0 .. inputs - 1. */
  public int input(int i) {
    return file.int32(file.element(inputs, i, 4));
  }

  /** The number of values the caller gets. */
  public int outputs() {
    return file.length(outputs);
  }

  /** Index of the tensor that holds output {@code i}, 0 .. outputs - 1. */
  public int output(int i) {
    return file.int32(file.element(outputs, i, 4));
  }
}
