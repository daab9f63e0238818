package milliwatt.apps.vww;

import java.nio.file.Path;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * A model that looks at a picture and gives each class a score.
 *
 * @param black what it knows black as
 * @param white what it knows white as
 */
public record PersonModel(
    ModelFile file, int rows, int columns, int channels, int classes, float black, float white) {

  private static final String OWN = "/models/vww/vww_drawn.tflite";

  /** Of black and white, as people train models. */
  private static final float[][] USUAL = {{0, 1}, {-1, 1}, {0, 255}, {-128, 127}};

  /**
   * Reads a model.
   *
   * @param path null for the project's own
   * @throws UserError if it does not look at a picture
   */
  public static PersonModel read(Path path) {
    ModelFile file = path == null ? ModelFile.resource(OWN) : ModelFile.read(path);
    Model model = file.model();
    boolean one = model.inputs() == 1 && model.outputs() == 1;
    Tensor input = one ? model.tensors[model.input(0)] : null;
    if (!one
        || input.type != TensorType.INT8
        || input.rank() != 4
        || input.dimension(0) != 1
        || input.dimension(3) != 1 && input.dimension(3) != 3
        || input.channels() != 1) {
      throw new UserError(
          file.name()
              + " looks at no picture: its input is not 1 x rows x columns x 1 or 3, int8.");
    }
    Tensor output = model.tensors[model.output(0)];
    if (output.type != TensorType.INT8 || output.elements() < 2) {
      throw new UserError(
          file.name() + " does not tell classes apart: its output is not two int8 scores or more.");
    }
    float[] ends = ends(input);
    return new PersonModel(
        file,
        input.dimension(1),
        input.dimension(2),
        input.dimension(3),
        output.elements(),
        ends[0],
        ends[1]);
  }

  /**
   * What a picture's 0 and 255 mean is not in the file. Of the usual pairs the one nearest to the
   * input's range is taken; where the range is that pair but for a step, its ends are, so that
   * every grey has a byte of its own.
   */
  private static float[] ends(Tensor input) {
    float scale = input.scale(0);
    float[] range = {scale * (-128 - input.zeroPoint()), scale * (127 - input.zeroPoint())};
    float[] nearest = USUAL[0];
    for (float[] usual : USUAL) {
      nearest = distance(usual, range) < distance(nearest, range) ? usual : nearest;
    }
    boolean same =
        Math.abs(nearest[0] - range[0]) <= scale && Math.abs(nearest[1] - range[1]) <= scale;
    return same ? range : nearest;
  }

  private static float distance(float[] one, float[] other) {
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]);
  }
}
