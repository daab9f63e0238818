package milliwatt.model;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import milliwatt.firmware.MlperfProfile;
import milliwatt.firmware.MlperfProfile.Input;
import milliwatt.translate.ClosedSet;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/** How the benchmark's commands are to understand a model's numbers, as far as its file tells. */
public final class BenchmarkProfile {
  /** The benchmark's own models by a part of their files' names. */
  private static final Map<String, String> KNOWN =
      Map.of("kws", "kws01", "vww", "vww01", "ad01", "ad01", "resnet", "ic01");

  private static final int COLOURS = 3;

  private BenchmarkProfile() {}

  /**
   * The profile: pixels come from 0 to 255, a model whose output is like its input is judged by how
   * far they are apart and gets real numbers, all else comes as the model takes it.
   *
   * @throws UserError if the model's inputs and outputs are not one int8 tensor each
   */
  public static MlperfProfile of(ModelFile file) {
    Model model = file.model();
    if (model.inputs() != 1 || model.outputs() != 1) {
      throw new UserError(
          file.name() + " has several inputs or outputs; the benchmark gives one and takes one.");
    }
    Tensor input = model.tensors[model.input(0)];
    Tensor output = model.tensors[model.output(0)];
    if (input.type != TensorType.INT8 || output.type != TensorType.INT8) {
      throw new UserError(
          file.name()
              + " does not take and give int8; quantise it whole, its input and output too.");
    }
    boolean error = input.elements() == output.elements();
    boolean pixels = input.rank() == 4 && input.dimension(3) == COLOURS;
    return new MlperfProfile(
        name(file.name()),
        error ? Input.FLOAT : pixels ? Input.UINT8 : Input.INT8,
        input.bytes,
        input.scale(0),
        input.zeroPoint(),
        output.bytes,
        output.scale(0),
        output.zeroPoint(),
        error);
  }

  /** What a program for this model alone will meet. */
  public static ClosedSet closedSet(ModelFile file) {
    Model model = file.model();
    return new ClosedSet(
        Stream.of(model.operators).map(operator -> operator.code).collect(Collectors.toSet()),
        Stream.of(model.tensors).map(tensor -> (int) tensor.type).collect(Collectors.toSet()));
  }

  private static String name(String file) {
    String base = file.replaceFirst("\\.tflite$", "").toLowerCase(Locale.ROOT);
    return KNOWN.entrySet().stream()
        .filter(known -> base.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(base.replaceAll("[^a-z0-9_.-]", "_")); // it ends up in C and in the protocol
  }
}
