package lab02;

/**
 * Lab 02: finding one's way in the bytes of a {@code .tflite} file.
 *
 * <p>The first group of methods reads any FlatBuffers file, given as {@code file}; the second reads
 * the model that {@link #open} was called with last. A file that is not as it should be is refused
 * with a ModelError, by every method.
 */
public interface ModelReadingLab {
  /** The byte at a position, -128 .. 127. */
  int int8At(byte[] file, int position);

  /** The 2 bytes at a position, 0 .. 65535. */
  int uint16At(byte[] file, int position);

  /** The 4 bytes at a position, signed. */
  int int32At(byte[] file, int position);

  /** The 8 bytes at a position, signed. */
  long int64At(byte[] file, int position);

  /** Position of the root table. */
  int rootTable(byte[] file);

  /** Position of a table's field, 0 where it is absent. */
  int fieldPosition(byte[] file, int table, int number);

  /** A one-byte field, {@code absent} where there is none. */
  int int8Field(byte[] file, int table, int number, int absent);

  /** A four-byte field, {@code absent} where there is none. */
  int int32Field(byte[] file, int table, int number, int absent);

  /** Position of the vector that a field points to, 0 where it is absent. */
  int vectorField(byte[] file, int table, int number, int elementBytes);

  /** The number of elements of a vector, 0 for position 0. */
  int vectorLength(byte[] file, int vector);

  /** Position of an element of a vector. */
  int elementPosition(byte[] file, int vector, int index, int elementBytes);

  /** Position of a table in a vector of tables. */
  int tableElement(byte[] file, int vector, int index);

  /** The bytes of the string that a field points to, none where it is absent. */
  byte[] stringField(byte[] file, int table, int number);

  /** Reads and checks a model; the methods below are about it. */
  void open(byte[] model);

  int tensorCount();

  /** The tensor's type by its number in the schema. */
  int tensorType(int tensor);

  /** One dimension an axis. */
  int[] tensorShape(int tensor);

  /** Bytes of all the tensor's elements. */
  int tensorBytes(int tensor);

  /** The number of the tensor's scales. */
  int tensorChannels(int tensor);

  float tensorScale(int tensor, int channel);

  int tensorZeroPoint(int tensor);

  /** The tensor's name in UTF-8. */
  byte[] tensorName(int tensor);

  /** The bytes of a constant, none where the tensor is no constant. */
  byte[] tensorData(int tensor);

  /** Index of the operator that writes the tensor; -1 if it has its value beforehand, else -2. */
  int tensorDefinedBy(int tensor);

  int operatorCount();

  /** The operation by its number in the schema. */
  int operatorCode(int operator);

  int operatorVersion(int operator);

  /** Indices of tensors, -1 where the model leaves an input out. */
  int[] operatorInputs(int operator);

  /** Indices of tensors. */
  int[] operatorOutputs(int operator);

  /** A one-byte option, {@code absent} where there is none. */
  int operatorOption(int operator, int field, int absent);
}
