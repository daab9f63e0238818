package milliwatt.models.torch;

/**
 * How long and how fast to learn. The learning rate rises over the first steps and then falls along
 * half a cosine wave.
 *
 * @param batch examples of a step
 * @param learningRate the highest
 */
public record Schedule(int epochs, int batch, float learningRate) {

  /**
   * @param steps of the whole training
   */
  float rate(int step, int steps) {
    float phase = Math.min(1, step / (float) steps);
    float warm = Math.min(1, (step + 1) / Math.min(100f, 0.1f * steps));
    return learningRate * warm * 0.5f * (float) (1 + Math.cos(Math.PI * phase));
  }
}
