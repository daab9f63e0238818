package milliwatt.models.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import milliwatt.models.tflite.ModelSpec;

/** The networks, each with the seed of its weights and inputs. */
public enum GeneratedModel {
  /** Convolutions split into depthwise and pointwise ones, as keyword spotters have them. */
  DS_CNN(1),
  /** Blocks with a shortcut around them, as image classifiers have them. */
  RESIDUAL(2),
  /** Fully connected layers, narrow in the middle, as anomaly detectors have them. */
  AUTOENCODER(3),
  /** All operators, with awkward options. */
  EVERY_OPERATOR(4);

  /** The {@link milliwatt.models.golden.InputVectors}' seed. */
  public final int seed;

  GeneratedModel(int seed) {
    this.seed = seed;
  }

  /** The bytes of the {@code .tflite} file. */
  public byte[] bytes() {
    return resource(fileName() + ".tflite");
  }

  /** What the network must give for its first inputs. */
  public List<GoldenVector> vectors() {
    return GoldenVectors.read(resource(fileName() + ".golden.json"));
  }

  /** {@code ds_cnn} and so on. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  ModelSpec build() {
    return switch (this) {
      case DS_CNN -> Networks.dsCnn(seed);
      case RESIDUAL -> Networks.residual(seed);
      case AUTOENCODER -> Networks.autoencoder(seed);
      case EVERY_OPERATOR -> EveryOperator.build(seed);
    };
  }

  static byte[] resource(String name) {
    try (InputStream resource =
        GeneratedModel.class.getResourceAsStream("/models/generated/" + name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
