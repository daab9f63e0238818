package milliwatt.models.tflite;

/** What an operator is, with the settings that are its own. */
public sealed interface OperatorOptions {

  record FullyConnected(Activation activation) implements OperatorOptions {}

  record Quantize() implements OperatorOptions {}

  record Dequantize() implements OperatorOptions {}

  /** The number of the operator in the schema's list of built-in operators. */
  default int builtinCode() {
    return switch (this) {
      case Dequantize d -> 6;
      case FullyConnected f -> 9;
      case Quantize q -> 114;
    };
  }

  /** The number of the options' table in the schema's union of options. */
  default int unionType() {
    return switch (this) {
      case FullyConnected f -> 8;
      case Dequantize d -> 38;
      case Quantize q -> 89;
    };
  }
}
