package milliwatt.models.kws;

import java.util.List;
import tinyml.Examples;
import tinyml.KeywordModelWriter;
import tinyml.LayerQuantization;
import tinyml.LayerTraining;
import tinyml.SoftmaxRegression;

/**
 * Teaches the embedding words of somebody's own, as lab 15 does it and with its classes.
 *
 * @param file the model with the words in it: silence, unknown, then the words in their order
 * @param seconds that the training of the last layer took
 */
record OwnWords(byte[] file, double seconds) {

  static final int BACKGROUND_CLASSES = 2;
  static final int VARIATIONS = 16;

  private static final int EPOCHS = 10;
  private static final int BATCH = 32;
  private static final float RATE = 0.01f;
  private static final float DECAY = 1;

  /**
   * Trains the last layer.
   *
   * @param model the embedding with room for it
   * @param background half of which, every other one, is learnt from
   * @param examples for each word its embeddings
   */
  static OwnWords learn(
      byte[] model, WordEmbedding embedding, Background background, List<List<byte[]>> examples) {
    int count = examples.stream().mapToInt(List::size).sum() + background.words().size() / 2 + 1;
    Examples all = new Examples(count, embedding.dimensions(), embedding.quantization());
    for (int i = 0; i < background.words().size(); i += 2) {
      int label = background.words().get(i).equals("silence") ? 0 : 1;
      all.add(background.embeddings().get(i), 0, label);
    }
    for (int word = 0; word < examples.size(); word++) {
      for (byte[] vector : examples.get(word)) {
        all.add(vector, 0, BACKGROUND_CLASSES + word);
      }
    }
    SoftmaxRegression layer =
        new SoftmaxRegression(BACKGROUND_CLASSES + examples.size(), embedding.dimensions());
    long start = System.nanoTime();
    new LayerTraining(layer, all, BATCH, DECAY, 1).train(EPOCHS, RATE);
    double seconds = (System.nanoTime() - start) / 1e9;
    byte[] file = model.clone();
    new KeywordModelWriter(file)
        .write(new LayerQuantization(layer, embedding.quantization().scale(), all));
    return new OwnWords(file, seconds);
  }
}
