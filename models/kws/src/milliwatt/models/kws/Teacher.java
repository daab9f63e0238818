package milliwatt.models.kws;

import java.util.stream.IntStream;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;

/**
 * A trained model whose answers a smaller one learns from (Hinton et al., "Distilling the Knowledge
 * in a Neural Network", 2015): how sure a good listener is says more of an example than its label.
 */
final class Teacher {

  /** How much an example's target is the teacher's answer; the rest is its label. */
  private static final float SHARE = 0.5f;

  private final ThreadLocal<IntegerModel> model;

  /**
   * @param file the teacher, a .tflite file
   */
  Teacher(byte[] file) {
    model = ThreadLocal.withInitial(() -> new IntegerModel(file));
  }

  /** The same examples with targets between their labels and the teacher's answers. */
  ExampleSet teach(ExampleSet examples) {
    float[][] targets =
        IntStream.range(0, examples.size())
            .parallel()
            .mapToObj(i -> between(examples.targets()[i], examples.inputs().get(i)))
            .toArray(float[][]::new);
    return new ExampleSet(examples.inputs(), examples.labels(), targets);
  }

  private float[] between(float[] label, byte[] features) {
    byte[] scores = model.get().scores(features);
    float[] target = new float[label.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = (1 - SHARE) * label[i] + SHARE * (scores[i] + 128) / 255f;
    }
    return target;
  }
}
