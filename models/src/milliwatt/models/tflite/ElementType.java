package milliwatt.models.tflite;

/** The type of a tensor's elements, with its number in the schema and its size in bytes. */
public enum ElementType {
  FLOAT32(0, 4),
  INT32(2, 4),
  INT16(7, 2),
  INT8(9, 1);

  final int code;
  public final int bytes;

  ElementType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }
}
