package tinyml;

/**
 * An array of numbers with up to eight axes, quantised or not, as a model describes it.
 *
 * <p>A tensor is a view: its shape, scales and zero points stay where they are in the file and are
 * read from there, so they cost no RAM. Its elements lie in {@link #data} from {@link #offset} on,
 * row by row (the last axis varies fastest), little-endian. For a constant, that is inside the file
 * too; for any other tensor the interpreter decides it.
 *
 * <p>Source of the rules: TensorFlow Lite, {@code schema.fbs}, tables {@code Tensor} and {@code
 * QuantizationParameters}, and its "8-bit quantization specification".
 */
public final class Tensor {
  /** {@link #definedBy} of a tensor that no one gives a value. */
  public static final short NOBODY = -2;

  /** {@link #definedBy} of a tensor that has its value before the first operator runs. */
  public static final short BEFOREHAND = -1;

  /** More axes than any operator of a {@code .tflite} file takes. */
  private static final int MOST_AXES = 8;

  /** More channels than any layer on a board has: many tensors may share one long list. */
  private static final int MOST_SCALES = 4096;

  // Fields of the schema's table Tensor, in its order.
  private static final int SHAPE = 0;
  private static final int TYPE = 1;
  private static final int NAME = 3;
  private static final int QUANTIZATION = 4;
  private static final int IS_VARIABLE = 5;

  // Fields of the schema's table QuantizationParameters.
  private static final int SCALE = 2;
  private static final int ZERO_POINT = 3;
  private static final int QUANTIZED_DIMENSION = 6;

  /**
   * What a file with nothing but a tensor begins with: the tables of the tensor (at position 20)
   * and of its quantisation (at 56), each behind its vtable. The vectors follow.
   */
  private static final byte[] HAND_MADE = {
    0, 0, 0, 0, //
    16, 0, 16, 0, 4, 0, 12, 0, 0, 0, 0, 0, 8, 0, 0, 0, // shape at 4, type at 12, quantisation at 8
    16, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, //
    18, 0, 16, 0, 0, 0, 0, 0, 4, 0, 8, 0, 0, 0, 0, 0, 12, 0, 0, 0, // scales, zero points, axis
    20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /** One of the numbers in {@link TensorType}. */
  public final byte type;

  /** Whether the value is kept from one inference to the next. */
  public final boolean variable;

  /** Index of the operator that writes this tensor, {@link #BEFOREHAND} or {@link #NOBODY}. */
  public short definedBy = NOBODY;

  /** Bytes of all elements together. */
  public final int bytes;

  /** What holds the elements; null until it is known. */
  public byte[] data;

  /** Where in {@link #data} the first element begins. */
  public int offset;

  private final FlatBuffer file;
  private final int table;

  /**
   * Reads the tensor that a table of the file describes.
   *
   * <p>Fields: 0 shape (vector of int32), 1 type (one byte, absent means 0), 4 quantisation (a
   * table), 5 is-variable (one byte). Fields of the quantisation: 2 scales (vector of float32), 3
   * zero points (vector of <em>int64</em>), 6 quantised dimension (int32, absent means 0). All of
   * them may be absent.
   *
   * @param table position of the table
   * @throws ModelError if the shape, the type or the quantisation is not what this class promises
   */
  public Tensor(FlatBuffer file, int table) {
    this.file = file;
    this.table = table;
    // TODO lab02-read-tensor
    type = 0; variable = false;
    bytes = countBytes();
    if (channels() > MOST_SCALES) {
      throw new ModelError(
          "the tensor at position %d has %d scales, more than %d", table, channels(), MOST_SCALES);
    }
    checkQuantization();
  }

  /** The position of the vector of dimensions, 0 where it is absent. */
  private int shape() {
    // TODO lab02-shape
    return 0;
  }

  /** The position of the vector of scales, 0 where there is none, or no quantisation at all. */
  private int scales() {
    // TODO lab02-scales
    return 0;
  }

  /** The position of the vector of zero points, 0 where there is none. */
  private int zeroPoints() {
    // TODO lab02-zero-points
    return 0;
  }

  /**
   * The axis that the scales belong to where there are several. A tensor with a single axis is
   * quantised along that one, whatever the file says: some converters give a bias the quantised
   * dimension of its weights.
   */
  public int quantizedDimension() {
    // TODO lab02-quantized-dimension
    return 0;
  }

  /**
   * The element size times every dimension; a tensor without axes has one element.
   *
   * @throws ModelError if the type has no element size, there are more than eight axes, a dimension
   *     is negative, or the product exceeds the int range
   */
  private int countBytes() {
    // TODO lab02-count-bytes
    return 0;
  }

  /**
   * Makes sure that the scales and zero points are ones that arithmetic can rely on.
   *
   * @throws ModelError unless there are as many zero points as scales; and one scale, or none, or
   *     one for each index of the quantised dimension; and every scale is greater than 0 and
   *     finite; and a single zero point is a value of the tensor's type, while several are all 0
   */
  private void checkQuantization() {
    // TODO lab02-check-quantization
  }

  /** The number of axes; 0 for a single number. */
  public int rank() {
    return file.length(shape());
  }

  /** How many indices an axis has; {@code axis} is 0 .. rank - 1. */
  public int dimension(int axis) {
    // TODO lab02-dimension
    return 0;
  }

  /** The number of elements. */
  public int elements() {
    return bytes / TensorType.elementBytes(type);
  }

  /** The number of scales: 0 where the tensor is not quantised, 1 where one serves all of it. */
  public int channels() {
    return file.length(scales());
  }

  /** Size of one step of a channel, in the unit of the real numbers; 0 .. channels - 1. */
  public float scale(int channel) {
    // TODO lab02-scale
    return 0;
  }

  /** The integer that stands for 0; itself 0 where the tensor has no or several scales. */
  public int zeroPoint() {
    // TODO lab02-zero-point
    return 0;
  }

  /** Element {@code i} of an int8 or int16 tensor that has its data. */
  public int integer(int i) {
    if (type == TensorType.INT16) {
      return LittleEndian.int16(data, offset + 2 * i);
    }
    return data[offset + i];
  }

  /** Whether the elements are part of the model. */
  public boolean constant() {
    return data == file.bytes;
  }

  /** Whether the elements need a place in the arena: someone gives them, and not the model. */
  public boolean needsArena() {
    return definedBy != NOBODY && !constant();
  }

  /** The name in UTF-8, for people; empty where the tensor has none. */
  public byte[] name() {
    // TODO lab02-name
    return new byte[0];
  }

  /**
   * A tensor made by hand, for trying a kernel without a model.
   *
   * @param type one of the numbers in {@link TensorType}
   * @param shape one dimension an axis
   * @param scales none, one, or one a channel
   * @param zeroPoint the zero point of all channels
   * @param quantizedDimension the axis that several scales belong to
   */
  public static Tensor of(
      int type, int[] shape, float[] scales, int zeroPoint, int quantizedDimension) {
    int shapeVector = HAND_MADE.length;
    int scaleVector = shapeVector + 4 + 4 * shape.length;
    int zeroPointVector = scaleVector + 4 + 4 * scales.length;
    byte[] file = new byte[zeroPointVector + 4 + 8 * scales.length];
    for (int i = 0; i < HAND_MADE.length; i++) {
      file[i] = HAND_MADE[i];
    }
    LittleEndian.putInt32(file, 24, shapeVector - 24);
    file[32] = (byte) type;
    LittleEndian.putInt32(file, 60, scaleVector - 60);
    LittleEndian.putInt32(file, 64, zeroPointVector - 64);
    LittleEndian.putInt32(file, 68, quantizedDimension);
    LittleEndian.putInt32(file, shapeVector, shape.length);
    for (int axis = 0; axis < shape.length; axis++) {
      LittleEndian.putInt32(file, shapeVector + 4 + 4 * axis, shape[axis]);
    }
    LittleEndian.putInt32(file, scaleVector, scales.length);
    LittleEndian.putInt32(file, zeroPointVector, scales.length);
    for (int channel = 0; channel < scales.length; channel++) {
      LittleEndian.putFloat32(file, scaleVector + 4 + 4 * channel, scales[channel]);
      LittleEndian.putInt32(file, zeroPointVector + 4 + 8 * channel, zeroPoint);
      LittleEndian.putInt32(file, zeroPointVector + 8 + 8 * channel, zeroPoint >> 31);
    }
    Tensor tensor = new Tensor(new FlatBuffer(file), 20);
    tensor.data = new byte[tensor.bytes];
    return tensor;
  }
}
