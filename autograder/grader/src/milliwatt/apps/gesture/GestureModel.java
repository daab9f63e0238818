package milliwatt.apps.gesture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import tinyml.GestureWindow;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * A model that tells strokes apart.
 *
 * @param gestures their names, in the order of the scores
 */
public record GestureModel(ModelFile file, List<String> gestures) {
  /** Those of the project's own model, as the command line takes them. */
  public static final String DIGITS = "0,1,2,3,4,5,6,7,8,9";

  private static final String OWN = "/models/gestures/gestures.tflite";

  /**
   * Reads a model.
   *
   * @param path null for the project's own
   * @param names of its gestures, with commas between them
   * @throws UserError if it does not take strokes, or has another number of gestures
   */
  public static GestureModel read(Path path, String names) {
    ModelFile file = path == null ? ModelFile.resource(OWN) : ModelFile.read(path);
    List<String> gestures = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    Model model = file.model();
    boolean one = model.inputs() == 1 && model.outputs() == 1;
    Tensor input = one ? model.tensors[model.input(0)] : null;
    if (!one || input.type != TensorType.INT8 || input.elements() % GestureWindow.CHANNELS != 0) {
      throw new UserError(
          "%s recognises no gestures: it does not take a stroke, four int8 for each point."
              .formatted(file.name()));
    }
    Tensor output = model.tensors[model.output(0)];
    if (output.type != TensorType.INT8 || output.elements() != gestures.size()) {
      throw new UserError(
          "%s gives %d scores, but there are %d gestures: %s; name the model's own with --gestures."
              .formatted(
                  file.name(), output.elements(), gestures.size(), String.join(", ", gestures)));
    }
    return new GestureModel(file, gestures);
  }
}
