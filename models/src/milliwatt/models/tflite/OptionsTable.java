package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.Dequantize;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.HardSwish;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.PadV2;
import milliwatt.models.tflite.OperatorOptions.Quantize;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.OperatorOptions.Tanh;

/** The schema's tables of options, one for each kind of operator. */
final class OptionsTable {

  private final FlatBufferBuilder builder;

  OptionsTable(FlatBufferBuilder builder) {
    this.builder = builder;
  }

  /** The table's offset, 0 for an operator that has none. */
  int write(OperatorOptions options) {
    if (options.operator().unionType == 0) {
      return 0;
    }
    int newShape =
        options instanceof Reshape(int[] shape) && shape.length > 0
            ? Vectors.ints(builder, shape)
            : 0;
    // A table may be declared larger than it is used: unused fields at the end take no space.
    builder.startTable(7);
    switch (options) {
      case Add(Activation activation) -> activation(0, activation);
      case Sub(Activation activation) -> activation(0, activation);
      case Mul(Activation activation) -> activation(0, activation);
      case Conv2D o -> {
        window(o.padding(), o.strideRows(), o.strideColumns());
        activation(3, o.activation());
        builder.addInt(4, o.dilationColumns(), 1);
        builder.addInt(5, o.dilationRows(), 1);
      }
      case DepthwiseConv2D o -> {
        window(o.padding(), o.strideRows(), o.strideColumns());
        builder.addInt(3, o.depthMultiplier(), 0);
        activation(4, o.activation());
        builder.addInt(5, o.dilationColumns(), 1);
        builder.addInt(6, o.dilationRows(), 1);
      }
      case AveragePool2D o -> {
        window(o.padding(), o.strideRows(), o.strideColumns());
        pool(o.filterRows(), o.filterColumns(), o.activation());
      }
      case MaxPool2D o -> {
        window(o.padding(), o.strideRows(), o.strideColumns());
        pool(o.filterRows(), o.filterColumns(), o.activation());
      }
      case FullyConnected(Activation activation, boolean keepNumDims) -> {
        activation(0, activation);
        builder.addBoolean(2, keepNumDims, false);
      }
      case Softmax(float beta) -> builder.addFloat(0, beta, 0);
      case Reshape r -> builder.addOffset(0, newShape, 0);
      case Mean(boolean keepDims) -> builder.addBoolean(0, keepDims, false);
      case Concatenation(int axis, Activation activation) -> {
        builder.addInt(0, axis, 0);
        activation(1, activation);
      }
      case Split(int splits) -> builder.addInt(0, splits, 0);
      case StridedSlice o -> {
        builder.addInt(0, o.beginMask(), 0);
        builder.addInt(1, o.endMask(), 0);
        builder.addInt(2, o.ellipsisMask(), 0);
        builder.addInt(3, o.newAxisMask(), 0);
        builder.addInt(4, o.shrinkAxisMask(), 0);
      }
      case ResizeNearestNeighbor(boolean alignCorners, boolean halfPixelCenters) -> {
        builder.addBoolean(0, alignCorners, false);
        builder.addBoolean(1, halfPixelCenters, false);
      }
      case LeakyRelu(float alpha) -> builder.addFloat(0, alpha, 0);
      case Pad o -> {}
      case PadV2 o -> {}
      case HardSwish o -> {}
      case Quantize o -> {}
      case Dequantize o -> {}
      case Logistic o -> {}
      case Tanh o -> {}
      case Relu o -> {}
      case Relu6 o -> {}
    }
    return builder.endTable();
  }

  private void activation(int field, Activation activation) {
    builder.addByte(field, (byte) activation.code, 0);
  }

  /** The first three fields are the same wherever a window slides. */
  private void window(Padding padding, int strideRows, int strideColumns) {
    builder.addByte(0, (byte) padding.code, 0);
    builder.addInt(1, strideColumns, 0);
    builder.addInt(2, strideRows, 0);
  }

  private void pool(int filterRows, int filterColumns, Activation activation) {
    builder.addInt(3, filterColumns, 0);
    builder.addInt(4, filterRows, 0);
    activation(5, activation);
  }
}
