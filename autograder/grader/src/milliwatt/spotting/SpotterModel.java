package milliwatt.spotting;

import java.nio.file.Path;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import tinyml.Model;
import tinyml.SpotterSettings;
import tinyml.Tensor;
import tinyml.TensorType;

/** A model that listens: the features of a second go in, a score for each class comes out. */
public record SpotterModel(ModelFile file, Classes classes) {
  /** Samples a second. */
  public static final int RATE = 16_000;

  /** Least score of a word that is detected, as the command line takes it. */
  public static final String USUAL_THRESHOLD = "0.8";

  /** About seven inferences a second: each less is time and energy that something else has. */
  private static final int FRAMES_PER_INFERENCE = 7;

  /** The answers of the last half of a second are averaged. */
  private static final int SMOOTHING = 4;

  /** Silence and unknown. */
  private static final int BACKGROUND = 2;

  /** 49 frames of 40 channels. */
  private static final int FEATURES = 1_960;

  private static final String OWN = "/models/kws/kws.tflite";

  /**
   * Reads a model.
   *
   * @param path null for the project's own
   * @throws UserError if it does not listen, or has another number of classes
   */
  public static SpotterModel read(Path path, Classes classes) {
    return of(path == null ? ModelFile.resource(OWN) : ModelFile.read(path), classes);
  }

  private static SpotterModel of(ModelFile file, Classes classes) {
    Model model = file.model();
    boolean one = model.inputs() == 1 && model.outputs() >= 1; // an embedding may be beside
    Tensor input = one ? model.tensors[model.input(0)] : null;
    if (!one || input.type != TensorType.INT8 || input.elements() != FEATURES) {
      throw new UserError(
          "%s is no keyword spotter: it does not take the features of a second, 49 x 40 int8."
              .formatted(file.name()));
    }
    Tensor output = model.tensors[model.output(0)];
    if (output.type != TensorType.INT8 || output.elements() != classes.count()) {
      throw new UserError(
          "%s gives %d scores, but there are %d classes: %s; name the model's own with --classes."
              .formatted(
                  file.name(),
                  output.elements(),
                  classes.count(),
                  String.join(", ", classes.names())));
    }
    return new SpotterModel(file, classes);
  }

  /**
   * How it decides: as usual, but less often, and for the threshold.
   *
   * @param threshold least score of a word that is detected
   * @throws UserError if that is not between 0 and 1
   */
  public SpotterSettings settings(double threshold) {
    int least = (int) Math.round(256 * threshold);
    if (least < 1 || least > 255) {
      throw new UserError("--threshold takes a score between 0 and 1, for example 0.8.");
    }
    SpotterSettings usual = SpotterSettings.after(BACKGROUND, classes.count());
    return new SpotterSettings(
        classes.keywords(), FRAMES_PER_INFERENCE, SMOOTHING, least, usual.refractory());
  }

  Tensor output() {
    return file.model().tensors[file.model().output(0)];
  }
}
