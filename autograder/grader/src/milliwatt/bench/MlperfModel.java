package milliwatt.bench;

import java.util.stream.IntStream;
import milliwatt.cli.UserError;
import milliwatt.firmware.MlperfProfile;
import milliwatt.firmware.MlperfProfile.Input;
import milliwatt.firmware.MlperfProfile.Output;
import milliwatt.model.ModelFile;
import milliwatt.zoo.Zoo;
import milliwatt.zoo.ZooModel;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * How a model answers to the runner of MLPerf Tiny: the benchmark's own models as its rules say,
 * all others as they are.
 */
public final class MlperfModel {
  /**
   * What the rules say of a model.
   *
   * @param name as the command {@code profile} tells it
   * @param resultIsError whether the result is the mean squared difference of output and input
   */
  private record Rule(String name, Input input, boolean resultIsError) {}

  private MlperfModel() {}

  /**
   * The profile of a model.
   *
   * @throws UserError if its outputs are nothing that the command {@code results} can tell
   */
  public static MlperfProfile of(ModelFile file) {
    Model model = file.model();
    Tensor input = model.tensors[model.input(0)];
    Tensor output = model.tensors[model.output(0)];
    Rule rule = rule(file);
    return new MlperfProfile(
        rule.name,
        rule.input,
        IntStream.range(0, model.inputs()).map(i -> model.tensors[model.input(i)].bytes).sum(),
        input.channels() == 0 ? 1 : input.scale(0),
        input.zeroPoint(),
        output(file),
        IntStream.range(0, model.outputs()).map(i -> model.tensors[model.output(i)].bytes).sum(),
        output.channels() == 0 ? 1 : output.scale(0),
        output.zeroPoint(),
        rule.resultIsError);
  }

  private static Rule rule(ModelFile file) {
    String known = Zoo.read().published(file.bytes()).map(ZooModel.Public::name).orElse("");
    return switch (known) {
      case "kws_ref_model" -> new Rule("kws01", Input.INT8, false);
      case "vww_96_int8" -> new Rule("vww01", Input.UINT8, false);
      case "pretrainedResnet_quant" -> new Rule("ic01", Input.UINT8, false);
      case "ad01_int8" -> new Rule("ad01", Input.FLOAT, true);
      case "str_ww_ref_model" -> new Rule("sww01", Input.INT8, false);
      default -> new Rule(plain(file.name()), Input.INT8, false);
    };
  }

  /** What can stand in an answer. */
  private static String plain(String fileName) {
    return fileName.replaceFirst("\\.tflite$", "").replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static Output output(ModelFile file) {
    Model model = file.model();
    int[] types =
        IntStream.range(0, model.outputs())
            .map(i -> model.tensors[model.output(i)].type)
            .distinct()
            .toArray();
    if (types.length == 1 && types[0] == TensorType.INT8) {
      return Output.INT8;
    }
    if (types.length == 1 && types[0] == TensorType.FLOAT32) {
      return Output.FLOAT;
    }
    throw new UserError(
        file.name()
            + " has outputs that are neither int8 nor float32: 'results' cannot tell them.");
  }
}
