package tinyml;

/**
 * What the elements of a tensor are, by the numbers that a {@code .tflite} file uses. Source:
 * TensorFlow Lite, {@code schema.fbs}, enum {@code TensorType}.
 */
public final class TensorType {
  public static final int FLOAT32 = 0;
  public static final int FLOAT16 = 1;
  public static final int INT32 = 2;
  public static final int UINT8 = 3;
  public static final int INT64 = 4;
  public static final int BOOL = 6;
  public static final int INT16 = 7;
  public static final int COMPLEX64 = 8;
  public static final int INT8 = 9;
  public static final int FLOAT64 = 10;
  public static final int COMPLEX128 = 11;
  public static final int UINT64 = 12;
  public static final int UINT32 = 15;
  public static final int UINT16 = 16;

  private TensorType() {}

  /**
   * Bytes of one element.
   *
   * @return 0 for types whose elements have no size of whole bytes: strings, resources, 4-bit
   *     integers, and numbers the schema does not name
   */
  public static int elementBytes(int type) {
    return switch (type) {
      case INT8, UINT8, BOOL -> 1;
      case INT16, UINT16, FLOAT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT64, UINT64, FLOAT64, COMPLEX64 -> 8;
      case COMPLEX128 -> 16;
      default -> 0;
    };
  }

  /** The least value of an integer type that a zero point may have. */
  static int lowest(int type) {
    return switch (type) {
      case INT8 -> Byte.MIN_VALUE;
      case INT16 -> Short.MIN_VALUE;
      case INT32, INT64 -> Integer.MIN_VALUE;
      default -> 0;
    };
  }

  /** The greatest value of an integer type that a zero point may have. */
  static int highest(int type) {
    return switch (type) {
      case INT8 -> Byte.MAX_VALUE;
      case UINT8 -> 255;
      case INT16 -> Short.MAX_VALUE;
      case UINT16 -> 65_535;
      case INT32, INT64, UINT32, UINT64 -> Integer.MAX_VALUE;
      default -> 0;
    };
  }
}
