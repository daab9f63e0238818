package milliwatt.firmware;

import java.util.List;

/**
 * How the firmware's {@code infer} command understands the numbers of the model in flash.
 *
 * @param name as the command {@code profile} gives it, for example {@code kws01}
 * @param inputBytes of the model's int8 inputs
 * @param outputBytes of the model's int8 outputs
 * @param resultIsError whether the result is the mean squared difference of output and input, as in
 *     anomaly detection
 */
public record MlperfProfile(
    String name,
    Input input,
    int inputBytes,
    float inputScale,
    int inputZeroPoint,
    int outputBytes,
    float outputScale,
    int outputZeroPoint,
    boolean resultIsError) {

  /** The form in which the host sends inputs. */
  public enum Input {
    /** As the model takes them. */
    INT8,
    /** Pixels from 0 to 255. */
    UINT8,
    /** Real numbers, to be quantised on the device. */
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
