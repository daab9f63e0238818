package milliwatt.models.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;

/** Models of one int8 operator with random shapes, options and quantisation. */
final class RandomOperators {
  private static final String IN = "in";
  private static final String IN2 = "in2";
  private static final String OUT = "out";

  private final Random random;
  private final ModelBuilder model = new ModelBuilder("random operator");

  private RandomOperators(long seed) {
    random = new Random(seed);
  }

  /** The same model for the same seed. */
  static ModelSpec of(BuiltinOperator operator, long seed) {
    return new RandomOperators(seed).build(operator);
  }

  /** Operators that this class knows. */
  static List<BuiltinOperator> all() {
    return List.of(
        BuiltinOperator.ADD,
        BuiltinOperator.SUB,
        BuiltinOperator.MUL,
        BuiltinOperator.AVERAGE_POOL_2D,
        BuiltinOperator.MAX_POOL_2D,
        BuiltinOperator.SOFTMAX,
        BuiltinOperator.LOGISTIC,
        BuiltinOperator.TANH,
        BuiltinOperator.RELU,
        BuiltinOperator.RELU6,
        BuiltinOperator.LEAKY_RELU,
        BuiltinOperator.HARD_SWISH,
        BuiltinOperator.MEAN,
        BuiltinOperator.PAD,
        BuiltinOperator.CONCATENATION,
        BuiltinOperator.SPLIT,
        BuiltinOperator.STRIDED_SLICE,
        BuiltinOperator.RESIZE_NEAREST_NEIGHBOR);
  }

  private ModelSpec build(BuiltinOperator operator) {
    return switch (operator) {
      case ADD -> binary(new OperatorOptions.Add(activation()));
      case SUB -> binary(new OperatorOptions.Sub(activation()));
      case MUL -> binary(new OperatorOptions.Mul(activation()));
      case AVERAGE_POOL_2D, MAX_POOL_2D -> pool(operator == BuiltinOperator.MAX_POOL_2D);
      case SOFTMAX ->
          unary(
              new OperatorOptions.Softmax((float) Math.exp(random.nextGaussian(0, 2))),
              quantization(),
              QuantizationSpec.perTensor(1f / 256, -128));
      case LOGISTIC ->
          unary(
              new OperatorOptions.Logistic(),
              quantization(),
              QuantizationSpec.perTensor(1f / 256, -128));
      case TANH ->
          unary(
              new OperatorOptions.Tanh(), quantization(), QuantizationSpec.perTensor(1f / 128, 0));
      case RELU -> unary(new OperatorOptions.Relu(), quantization(), quantization());
      case RELU6 -> {
        QuantizationSpec same = quantization();
        yield unary(new OperatorOptions.Relu6(), same, same);
      }
      case LEAKY_RELU ->
          unary(
              new OperatorOptions.LeakyRelu((float) random.nextGaussian(0, 1)),
              quantization(),
              quantization());
      case HARD_SWISH -> unary(new OperatorOptions.HardSwish(), quantization(), quantization());
      case MEAN -> mean();
      case PAD -> pad();
      case CONCATENATION -> concatenation();
      case SPLIT -> split();
      case STRIDED_SLICE -> slice();
      case RESIZE_NEAREST_NEIGHBOR -> resize();
      default -> throw new IllegalArgumentException(operator + " is not known here.");
    };
  }

  private ModelSpec unary(
      OperatorOptions options, QuantizationSpec input, QuantizationSpec output) {
    int[] shape = shape(1 + random.nextInt(3), 7);
    return model
        .input(IN, input, shape)
        .output(OUT, output, shape)
        .operator(options, List.of(IN), List.of(OUT))
        .build();
  }

  private ModelSpec binary(OperatorOptions options) {
    int[] shape = shape(1 + random.nextInt(4), 5);
    int[] shape1 = shape.clone();
    int[] shape2 = shape.clone();
    for (int axis = 0; axis < shape.length; axis++) {
      switch (random.nextInt(6)) {
        case 0 -> shape1[axis] = 1;
        case 1 -> shape2[axis] = 1;
        default -> {}
      }
    }
    return model
        .input(IN, quantization(), shape1)
        .input(IN2, quantization(), shape2)
        .output(OUT, quantization(), shape)
        .operator(options, List.of(IN, IN2), List.of(OUT))
        .build();
  }

  private ModelSpec pool(boolean max) {
    Padding padding = random.nextBoolean() ? Padding.SAME : Padding.VALID;
    int rows = 1 + random.nextInt(4);
    int columns = 1 + random.nextInt(4);
    int strideRows = 1 + random.nextInt(3);
    int strideColumns = 1 + random.nextInt(3);
    int[] shape = {1 + random.nextInt(2), rows + random.nextInt(5), columns + random.nextInt(5), 3};
    int[] output = shape.clone();
    output[1] = positions(padding, shape[1], rows, strideRows);
    output[2] = positions(padding, shape[2], columns, strideColumns);
    Activation activation = activation();
    QuantizationSpec same = quantization();
    OperatorOptions options =
        max
            ? new OperatorOptions.MaxPool2D(
                padding, strideRows, strideColumns, rows, columns, activation)
            : new OperatorOptions.AveragePool2D(
                padding, strideRows, strideColumns, rows, columns, activation);
    return model
        .input(IN, same, shape)
        .output(OUT, same, output)
        .operator(options, List.of(IN), List.of(OUT))
        .build();
  }

  private static int positions(Padding padding, int input, int taps, int stride) {
    return Math.ceilDiv(padding == Padding.SAME ? input : input - taps + 1, stride);
  }

  private ModelSpec mean() {
    int[] shape = shape(1 + random.nextInt(4), 6);
    int[] axes = IntStream.range(0, shape.length).filter(axis -> random.nextBoolean()).toArray();
    int[] output = shape.clone();
    for (int i = 0; i < axes.length; i++) {
      output[axes[i]] = 1;
      axes[i] -= random.nextBoolean() ? shape.length : 0;
    }
    return model
        .input(IN, quantization(), shape)
        .constant("axes", axes, axes.length)
        .output(OUT, quantization(), output)
        .operator(new OperatorOptions.Mean(true), List.of(IN, "axes"), List.of(OUT))
        .build();
  }

  private ModelSpec pad() {
    int[] shape = shape(1 + random.nextInt(4), 4);
    int[] paddings = random.ints(2L * shape.length, 0, 3).toArray();
    int[] output = shape.clone();
    for (int axis = 0; axis < shape.length; axis++) {
      output[axis] += paddings[2 * axis] + paddings[2 * axis + 1];
    }
    QuantizationSpec same = quantization();
    return model
        .input(IN, same, shape)
        .constant("paddings", paddings, shape.length, 2)
        .output(OUT, same, output)
        .operator(new OperatorOptions.Pad(), List.of(IN, "paddings"), List.of(OUT))
        .build();
  }

  private ModelSpec concatenation() {
    int[] shape = shape(1 + random.nextInt(4), 4);
    int axis = random.nextInt(shape.length);
    int[] output = shape.clone();
    output[axis] = 0;
    QuantizationSpec same = quantization();
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int[] part = shape.clone();
      part[axis] = 1 + random.nextInt(4);
      output[axis] += part[axis];
      names.add(IN + i);
      model.input(names.getLast(), same, part);
    }
    int counted = random.nextBoolean() ? axis : axis - shape.length;
    return model
        .output(OUT, same, output)
        .operator(new OperatorOptions.Concatenation(counted, Activation.NONE), names, List.of(OUT))
        .build();
  }

  private ModelSpec split() {
    int[] shape = shape(1 + random.nextInt(4), 4);
    int axis = random.nextInt(shape.length);
    int parts = 1 + random.nextInt(4);
    QuantizationSpec same = quantization();
    int[] whole = shape.clone();
    whole[axis] *= parts;
    model.constant("axis", new int[] {random.nextBoolean() ? axis : axis - shape.length});
    model.input(IN, same, whole);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      names.add(OUT + i);
      model.output(names.getLast(), same, shape);
    }
    return model.operator(new OperatorOptions.Split(parts), List.of("axis", IN), names).build();
  }

  private ModelSpec slice() {
    int[] shape = shape(1 + random.nextInt(4), 6);
    int[] begin = new int[shape.length];
    int[] end = new int[shape.length];
    int[] strides = new int[shape.length];
    int shrink = 0;
    List<Integer> output = new ArrayList<>();
    for (int axis = 0; axis < shape.length; axis++) {
      int count = 1 + random.nextInt(shape[axis]);
      int step = count == 1 ? 1 : 1 + random.nextInt((shape[axis] - 1) / (count - 1));
      boolean backward = random.nextBoolean();
      int lowest = random.nextInt(shape[axis] - (count - 1) * step);
      int highest = lowest + (count - 1) * step;
      boolean negative = random.nextBoolean();
      begin[axis] = (backward ? highest : lowest) - (negative ? shape[axis] : 0);
      strides[axis] = backward ? -step : step;
      end[axis] = backward ? lowest - 1 - shape[axis] : highest + 1;
      if (count == 1 && random.nextBoolean()) {
        shrink |= 1 << axis;
        strides[axis] = 1;
      } else {
        output.add(count);
      }
    }
    QuantizationSpec same = quantization();
    return model
        .input(IN, same, shape)
        .constant("begin", begin, begin.length)
        .constant("end", end, end.length)
        .constant("strides", strides, strides.length)
        .output(OUT, same, output.stream().mapToInt(Integer::intValue).toArray())
        .operator(
            new OperatorOptions.StridedSlice(0, 0, 0, 0, shrink),
            List.of(IN, "begin", "end", "strides"),
            List.of(OUT))
        .build();
  }

  private ModelSpec resize() {
    int[] shape = shape(4, 9);
    int[] size = {1 + random.nextInt(12), 1 + random.nextInt(12)};
    boolean corners = random.nextBoolean();
    QuantizationSpec same = quantization();
    return model
        .input(IN, same, shape)
        .constant("size", size, 2)
        .output(OUT, same, shape[0], size[0], size[1], shape[3])
        .operator(
            new OperatorOptions.ResizeNearestNeighbor(corners, !corners && random.nextBoolean()),
            List.of(IN, "size"),
            List.of(OUT))
        .build();
  }

  private int[] shape(int rank, int most) {
    return random.ints(rank, 1, most + 1).toArray();
  }

  private Activation activation() {
    return Activation.values()[random.nextInt(Activation.values().length)];
  }

  /** Scales around 1/20, now and then ones that make ties. */
  private QuantizationSpec quantization() {
    double exponent = random.nextGaussian(-4, 1.2);
    float scale =
        (float)
            (random.nextInt(4) == 0
                ? Math.scalb(1.0, (int) Math.round(exponent))
                : Math.pow(2, exponent));
    return QuantizationSpec.perTensor(scale, random.nextInt(256) - 128);
  }
}
