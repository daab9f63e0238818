package milliwatt.models.torch;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import milliwatt.models.training.ConvolutionalNetwork;

/**
 * Trains with Adam, on one thread: the same seed gives the same network, but for PyTorch's sums.
 */
public final class TorchTraining {

  private static final String ENGINE = "PyTorch";

  private final Architecture architecture;
  private final Schedule schedule;
  private final Disturbance disturbance;
  private final Loss loss;
  private final int seed;

  /** With cross entropy: what a target says is how probable each class is. */
  public TorchTraining(
      Architecture architecture, Schedule schedule, Disturbance disturbance, int seed) {
    this(
        architecture,
        schedule,
        disturbance,
        new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true),
        seed);
  }

  /**
   * @param loss of the outputs beside the examples' targets
   */
  public TorchTraining(
      Architecture architecture, Schedule schedule, Disturbance disturbance, Loss loss, int seed) {
    this.architecture = architecture;
    this.schedule = schedule;
    this.disturbance = disturbance;
    this.loss = loss;
    this.seed = seed;
  }

  /**
   * Trains, and says on standard output how each epoch went.
   *
   * @param examples of each epoch
   */
  public ConvolutionalNetwork train(IntFunction<ExampleSet> examples) {
    Engine.getEngine(ENGINE).setRandomSeed(seed);
    TorchNetwork network = new TorchNetwork(architecture);
    int steps = schedule.epochs() * Math.ceilDiv(examples.apply(0).size(), schedule.batch());
    Tracker rate = step -> schedule.rate(step, steps);
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(loss)
            .optOptimizer(
                Optimizer.adamW().optLearningRateTracker(rate).optWeightDecays(1e-4f).build());
    try (Model model = Model.newInstance(architecture.name(), ENGINE)) {
      model.setBlock(network.block);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(shape(schedule.batch()));
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
          long start = System.nanoTime();
          double mean = epoch(trainer, examples.apply(epoch), seed * 1000L + epoch);
          System.out.printf(
              "%s: epoch %d of %d, loss %.4f, %.0f s%n",
              architecture.name(),
              epoch + 1,
              schedule.epochs(),
              mean,
              (System.nanoTime() - start) / 1e9);
        }
        return network.trained();
      }
    }
  }

  private Shape shape(int examples) {
    return new Shape(
        examples, architecture.channels(), architecture.rows(), architecture.columns());
  }

  private double epoch(Trainer trainer, ExampleSet examples, long seed) {
    int[] order = new int[examples.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    double sum = 0;
    int size = schedule.batch();
    int classes = architecture.classes();
    int batches = order.length / size;
    for (int batch = 0; batch < batches; batch++) {
      try (NDManager manager = trainer.getManager().newSubManager()) {
        float[] inputs = new float[size * architecture.inputs()];
        float[] targets = new float[size * classes];
        for (int i = 0; i < size; i++) {
          int example = order[batch * size + i];
          System.arraycopy(examples.targets()[example], 0, targets, i * classes, classes);
          float[] reals = architecture.input().reals(examples.inputs().get(example));
          disturbance.change(reals, random);
          channelsFirst(reals, inputs, i * reals.length);
        }
        NDArray x = manager.create(inputs, shape(size));
        NDArray y = manager.create(targets, new Shape(size, classes));
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray value = loss.evaluate(new NDList(y), trainer.forward(new NDList(x)));
          collector.backward(value);
          sum += value.getFloat();
        }
        trainer.step();
      }
    }
    return sum / Math.max(1, batches);
  }

  /** TensorFlow Lite has the channels of a place side by side; PyTorch has a channel's places. */
  private void channelsFirst(float[] reals, float[] inputs, int at) {
    int channels = architecture.channels();
    int places = reals.length / channels;
    for (int place = 0; place < places; place++) {
      for (int channel = 0; channel < channels; channel++) {
        inputs[at + channel * places + place] = reals[place * channels + channel];
      }
    }
  }
}
