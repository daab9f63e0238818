package milliwatt.models.kws;

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
import tinyml.AudioFrontEnd;

/** Trains with Adam; the learning rate falls along half a cosine wave. */
final class TorchTraining {

  private static final int BATCH = 128;
  private static final int CLASSES = KeywordClass.values().length;
  private static final float LEARNING_RATE = 4e-3f;
  private static final String ENGINE = "PyTorch";

  private TorchTraining() {}

  /**
   * @param examples of each epoch
   */
  static FloatNetwork train(
      Architecture architecture, int epochs, IntFunction<ExampleSet> examples, int seed) {
    Engine.getEngine(ENGINE).setRandomSeed(seed);
    TorchNetwork network = new TorchNetwork(architecture);
    int steps = epochs * Math.ceilDiv(examples.apply(0).size(), BATCH);
    Tracker rate =
        step -> {
          float phase = Math.min(1, step / (float) steps);
          float warm = Math.min(1, (step + 1) / Math.min(100f, 0.1f * steps));
          return LEARNING_RATE * warm * 0.5f * (float) (1 + Math.cos(Math.PI * phase));
        };
    Loss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true);
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(loss)
            .optOptimizer(
                Optimizer.adamW().optLearningRateTracker(rate).optWeightDecays(1e-4f).build());
    try (Model model = Model.newInstance(architecture.name(), ENGINE)) {
      model.setBlock(network.block);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(BATCH, 1, FeatureWindow.FRAMES, AudioFrontEnd.CHANNELS));
        for (int epoch = 0; epoch < epochs; epoch++) {
          long start = System.nanoTime();
          double mean =
              epoch(
                  trainer,
                  loss,
                  examples.apply(epoch),
                  architecture.masked(),
                  seed * 1000L + epoch);
          System.out.printf(
              "%s: epoch %d of %d, loss %.4f, %.0f s%n",
              architecture.name(), epoch + 1, epochs, mean, (System.nanoTime() - start) / 1e9);
        }
        return new FloatNetwork(network.convolutions(), network.classifier());
      }
    }
  }

  private static double epoch(
      Trainer trainer, Loss loss, ExampleSet examples, boolean masked, long seed) {
    int[] order = new int[examples.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    FeatureMask mask = new FeatureMask(random);
    double sum = 0;
    int batches = order.length / BATCH;
    for (int batch = 0; batch < batches; batch++) {
      try (NDManager manager = trainer.getManager().newSubManager()) {
        float[] inputs = new float[BATCH * FeatureWindow.BYTES];
        float[] targets = new float[BATCH * CLASSES];
        for (int i = 0; i < BATCH; i++) {
          int example = order[batch * BATCH + i];
          System.arraycopy(examples.targets()[example], 0, targets, i * CLASSES, CLASSES);
          byte[] features = examples.features().get(example);
          for (int j = 0; j < FeatureWindow.BYTES; j++) {
            inputs[i * FeatureWindow.BYTES + j] = FloatNetwork.real(features[j]);
          }
          if (masked) {
            mask.hide(inputs, i * FeatureWindow.BYTES);
          }
        }
        Shape shape = new Shape(BATCH, 1, FeatureWindow.FRAMES, AudioFrontEnd.CHANNELS);
        NDArray x = manager.create(inputs, shape);
        NDArray y = manager.create(targets, new Shape(BATCH, CLASSES));
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
}
