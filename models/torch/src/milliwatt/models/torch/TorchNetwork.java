package milliwatt.models.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.training.ConvolutionalNetwork;
import milliwatt.models.training.TrainedConvolution;
import milliwatt.models.training.TrainedLayer;

/** An {@link Architecture} in PyTorch: to train, and to take the trained numbers out of. */
final class TorchNetwork {

  private static final float EPSILON = 1e-5f;

  final SequentialBlock block = new SequentialBlock();
  private final List<Convolution> convolutions = new ArrayList<>();
  private final Architecture architecture;
  private final Linear classifier;

  private record Convolution(
      boolean depthwise, int rows, int columns, int stride, Conv2d filter, BatchNorm norm) {}

  TorchNetwork(Architecture architecture) {
    this.architecture = architecture;
    classifier = Linear.builder().setUnits(architecture.classes()).build();
    int rows = architecture.rows();
    int columns = architecture.columns();
    int channels = architecture.channels();
    for (Architecture.Layer layer : architecture.layers()) {
      channels = layer.depthwise() ? channels : layer.channels();
      add(layer, rows, columns, channels);
      rows = Math.ceilDiv(rows, layer.stride());
      columns = Math.ceilDiv(columns, layer.stride());
    }
    block.add(Pool.globalAvgPool2dBlock());
    block.add(classifier);
  }

  private void add(Architecture.Layer layer, int inRows, int inColumns, int channels) {
    int rows = layer.rows();
    int columns = layer.columns();
    int stride = layer.stride();
    int padRows = TrainedConvolution.padding(inRows, rows, stride);
    int padColumns = TrainedConvolution.padding(inColumns, columns, stride);
    if (padRows + padColumns > 0) {
      // PyTorch pads both sides alike; TensorFlow Lite's SAME puts what is odd behind.
      Shape padding =
          new Shape(
              padColumns / 2, padColumns - padColumns / 2, padRows / 2, padRows - padRows / 2);
      block.add(LambdaBlock.singleton(x -> x.pad(padding, 0)));
    }
    Conv2d filter =
        Conv2d.builder()
            .setFilters(channels)
            .setKernelShape(new Shape(rows, columns))
            .optStride(new Shape(stride, stride))
            .optGroups(layer.depthwise() ? channels : 1)
            .optBias(false)
            .build();
    BatchNorm norm = BatchNorm.builder().optEpsilon(EPSILON).optMomentum(0.9f).build();
    block.add(filter).add(norm).add(Activation::relu);
    convolutions.add(new Convolution(layer.depthwise(), rows, columns, stride, filter, norm));
  }

  /** What it has learnt, with the batch normalisation folded into the convolutions. */
  ConvolutionalNetwork trained() {
    return new ConvolutionalNetwork(
        architecture.input(),
        architecture.rows(),
        architecture.columns(),
        convolutions.stream().map(TorchNetwork::folded).toList(),
        trainedClassifier());
  }

  private static TrainedConvolution folded(Convolution layer) {
    Shape shape = parameter(layer.filter(), "weight").getShape();
    int outputs = (int) shape.get(0);
    int inputs = (int) shape.get(1);
    float[] torch = parameter(layer.filter(), "weight").toFloatArray();
    float[] gamma = parameter(layer.norm(), "gamma").toFloatArray();
    float[] beta = parameter(layer.norm(), "beta").toFloatArray();
    float[] mean = parameter(layer.norm(), "runningMean").toFloatArray();
    float[] variance = parameter(layer.norm(), "runningVar").toFloatArray();
    int area = layer.rows() * layer.columns();
    float[] weights = new float[torch.length];
    float[] biases = new float[outputs];
    for (int o = 0; o < outputs; o++) {
      double factor = gamma[o] / Math.sqrt(variance[o] + EPSILON);
      biases[o] = (float) (beta[o] - mean[o] * factor);
      for (int i = 0; i < inputs; i++) {
        for (int p = 0; p < area; p++) {
          float weight = (float) (torch[(o * inputs + i) * area + p] * factor);
          weights[layer.depthwise() ? p * outputs + o : (o * area + p) * inputs + i] = weight;
        }
      }
    }
    return new TrainedConvolution(
        layer.depthwise(),
        layer.rows(),
        layer.columns(),
        layer.stride(),
        layer.depthwise() ? outputs : inputs,
        outputs,
        weights,
        biases);
  }

  private TrainedLayer trainedClassifier() {
    NDArray weights = parameter(classifier, "weight");
    return new TrainedLayer(
        (int) weights.getShape().get(1),
        (int) weights.getShape().get(0),
        false,
        weights.toFloatArray(),
        parameter(classifier, "bias").toFloatArray());
  }

  private static NDArray parameter(Block block, String name) {
    return block.getParameters().get(name).getArray();
  }
}
