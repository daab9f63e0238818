package tinyml;

/**
 * One step of a model: which operation, on which tensors, with which options. A view: the lists and
 * options stay in the file.
 *
 * <p>Source: TensorFlow Lite, {@code schema.fbs}, tables {@code Operator} and {@code OperatorCode}.
 */
public final class Operator {
  /** An input that the model leaves out, for example the bias of a layer. */
  public static final int NO_TENSOR = -1;

  // Fields of the schema's table Operator, in its order.
  private static final int OPCODE_INDEX = 0;
  private static final int INPUTS = 1;
  private static final int OUTPUTS = 2;
  private static final int BUILTIN_OPTIONS = 4;

  // Fields of the schema's table OperatorCode.
  private static final int DEPRECATED_BUILTIN_CODE = 0;
  private static final int CUSTOM_CODE = 1;
  private static final int VERSION = 2;
  private static final int BUILTIN_CODE = 3;

  /** Which operation; one of the numbers in {@link OperatorCode}, or one not named there. */
  public final int code;

  /** Which edition of the operation, at least 1: newer ones know more options or types. */
  public final int version;

  private final FlatBuffer file;
  private final int codeTable; // positions in the file, 0 where absent
  private final int inputs;
  private final int outputs;
  private final int options;

  /**
   * Reads the operator that a table of the file describes.
   *
   * <p>Fields: 0 index into {@code codes} (int32, absent means 0), 1 inputs and 2 outputs (vectors
   * of int32), 4 options (a table). Fields of a code's table: 0 the old code (one byte, absent
   * means 0), 2 version (int32, absent means 1), 3 the new code (int32, absent means 0). The
   * operation is the greater of the two codes: files from before codes grew beyond 127 have only
   * the old one, and newer ones put 127 there where the code does not fit.
   *
   * @param table position of the operator's table
   * @param codes position of the model's vector of operator codes
   * @throws ModelError if the index is not in {@code codes}, or the code is negative, or the
   *     version is less than 1
   */
  public Operator(FlatBuffer file, int table, int codes) {
    this.file = file;
    // TODO lab02-read-operator
    code = version = codeTable = inputs = outputs = options = 0;
  }

  public int inputs() {
    return file.length(inputs);
  }

  /** Index of an input tensor, or {@link #NO_TENSOR}; {@code i} is 0 .. inputs - 1. */
  public int input(int i) {
    // TODO lab02-input
    return 0;
  }

  public int outputs() {
    return file.length(outputs);
  }

  /** Index of an output tensor; {@code i} is 0 .. outputs - 1. */
  public int output(int i) {
    // TODO lab02-output
    return 0;
  }

  /**
   * A one-byte option: a small number, an enum or a boolean.
   *
   * @param field its place in the schema's table of this operation's options, counted from 0
   * @param absent the schema's default, for a table without the field and an operator without
   *     options
   */
  public int int8Option(int field, int absent) {
    // TODO lab02-option
    return absent;
  }

  /** A four-byte option; see {@link #int8Option}. */
  public int int32Option(int field, int absent) {
    return options == 0 ? absent : file.int32Field(options, field, absent);
  }

  /** A float option; see {@link #int8Option}. */
  public float float32Option(int field, float absent) {
    return options == 0 ? absent : file.float32Field(options, field, absent);
  }

  /** The name (UTF-8) of an operation with code {@link OperatorCode#CUSTOM}; else empty. */
  public byte[] customName() {
    return file.stringField(codeTable, CUSTOM_CODE);
  }
}
