package milliwatt.firmware;

import java.util.List;

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

  List<String> flags() {
    String error = resultIsError ? "-DMW_RESULT_ERROR" : "-UMW_RESULT_ERROR";
    return List.of(
        "-DMW_MLPERF",
        "-DMW_PROFILE=\"" + name + "\"",
        "-DMW_INPUT=MW_INPUT_" + input,
        "-DMW_INPUT_BYTES=" + inputBytes,
        "-DMW_INPUT_SCALE=" + real(inputScale),
        "-DMW_INPUT_ZERO_POINT=" + whole(inputZeroPoint),
        "-DMW_OUTPUT=MW_OUTPUT_" + output,
        "-DMW_OUTPUT_BYTES=" + outputBytes,
        "-DMW_OUTPUT_SCALE=" + real(outputScale),
        "-DMW_OUTPUT_ZERO_POINT=" + whole(outputZeroPoint),
        error);
  }

  /** Exactly, in C's hexadecimal form, which is Java's. */
  private static String real(float value) {
    return Float.toHexString(value) + "f";
  }

  private static String whole(int value) {
    return "(" + value + ")";
  }
}
