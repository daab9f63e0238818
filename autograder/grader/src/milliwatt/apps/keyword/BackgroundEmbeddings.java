package milliwatt.apps.keyword;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words that nobody has taught the device, and silence, as embeddings. They come with the model;
 * every other one is learnt from, the others say how often a threshold is reached by mistake.
 *
 * @param words one an embedding; "silence" where there is none
 */
record BackgroundEmbeddings(List<byte[]> embeddings, List<String> words) {

  static final String SILENCE = "silence";

  /**
   * Reads the project's own.
   *
   * @param bytes of an embedding
   * @param taught words that are to be learnt, and so are no background
   */
  static BackgroundEmbeddings read(int bytes, List<String> taught) {
    byte[] all = resource("/models/kws/background.bin");
    List<String> names =
        new String(resource("/models/kws/background.txt"), StandardCharsets.UTF_8).lines().toList();
    List<byte[]> embeddings = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!taught.contains(names.get(i))) {
        embeddings.add(Arrays.copyOfRange(all, i * bytes, (i + 1) * bytes));
        words.add(names.get(i));
      }
    }
    return new BackgroundEmbeddings(embeddings, words);
  }

  int count() {
    return words.size();
  }

  boolean silent(int i) {
    return words.get(i).equals(SILENCE);
  }

  private static byte[] resource(String path) {
    try (InputStream in = BackgroundEmbeddings.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
