package tinyml;

/**
 * The numbers that {@code .tflite} files give to operations; those of this course. Source:
 * TensorFlow Lite, {@code schema.fbs}, enum {@code BuiltinOperator}.
 */
public final class OperatorCode {
  public static final int ADD = 0;
  public static final int AVERAGE_POOL_2D = 1;
  public static final int CONCATENATION = 2;
  public static final int CONV_2D = 3;
  public static final int DEPTHWISE_CONV_2D = 4;
  public static final int DEQUANTIZE = 6;
  public static final int FULLY_CONNECTED = 9;
  public static final int LOGISTIC = 14;
  public static final int MAX_POOL_2D = 17;
  public static final int MUL = 18;
  public static final int RELU = 19;
  public static final int RELU6 = 21;
  public static final int RESHAPE = 22;
  public static final int SOFTMAX = 25;
  public static final int TANH = 28;
  public static final int CUSTOM = 32;
  public static final int PAD = 34;
  public static final int MEAN = 40;
  public static final int SUB = 41;
  public static final int STRIDED_SLICE = 45;
  public static final int SPLIT = 49;
  public static final int MAXIMUM = 55;
  public static final int MINIMUM = 57;
  public static final int PADV2 = 60;
  public static final int RESIZE_NEAREST_NEIGHBOR = 97;
  public static final int LEAKY_RELU = 98;
  public static final int QUANTIZE = 114;
  public static final int HARD_SWISH = 117;

  private OperatorCode() {}
}
