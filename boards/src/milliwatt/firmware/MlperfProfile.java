package milliwatt.firmware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How the firmware's {@code infer} command understands the numbers of the model in flash.
 *
 * @param name as the command {@code profile} gives it, for example {@code kws01}
 * @param inputBytes of all the model's inputs
 * @param outputBytes of all the model's outputs
 * @param resultIsError whether the result is the mean squared difference of output and input, as in
 *     anomaly detection
 */
public record MlperfProfile(
    String name,
    Input input,
    int inputBytes,
    float inputScale,
    int inputZeroPoint,
    Output output,
    int outputBytes,
    float outputScale,
    int outputZeroPoint,
    boolean resultIsError) {

  /** The form in which the host sends inputs. */
  public enum Input {
    /** As the model takes them, also where that is no int8. */
    INT8,
    /** Pixels from 0 to 255. */
    UINT8,
    /** Real numbers, to be quantised on the device. */
    FLOAT
  }

  /** What the model's outputs are. */
  public enum Output {
    INT8,
    /** 32 bits; scale and zero point do not matter. */
    FLOAT
  }

  /** What the C is compiled with: the name of each macro and its value. */
  public SequencedMap<String, String> macros() {
    SequencedMap<String, String> macros = new LinkedHashMap<>();
    macros.put("MW_MLPERF", "1");
    macros.put("MW_PROFILE", "\"" + name + "\"");
    macros.put("MW_INPUT", "MW_INPUT_" + input);
    macros.put("MW_INPUT_BYTES", Integer.toString(inputBytes));
    macros.put("MW_INPUT_SCALE", real(inputScale));
    macros.put("MW_INPUT_ZERO_POINT", whole(inputZeroPoint));
    macros.put("MW_OUTPUT", "MW_OUTPUT_" + output);
    macros.put("MW_OUTPUT_BYTES", Integer.toString(outputBytes));
    macros.put("MW_OUTPUT_SCALE", real(outputScale));
    macros.put("MW_OUTPUT_ZERO_POINT", whole(outputZeroPoint));
    if (resultIsError) {
      macros.put("MW_RESULT_ERROR", "1");
    }
    return macros;
  }

  List<String> flags() {
    return macros().entrySet().stream()
        .map(macro -> "-D" + macro.getKey() + "=" + macro.getValue())
        .toList();
  }

  /** Exactly, in C's hexadecimal form, which is Java's. */
  private static String real(float value) {
    return Float.toHexString(value) + "f";
  }

  private static String whole(int value) {
    return "(" + value + ")";
  }
}
