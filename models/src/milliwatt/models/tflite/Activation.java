package milliwatt.models.tflite;

/** The activation fused into an operator, with its number in the schema. */
public enum Activation {
  NONE(0),
  RELU(1),
  RELU_N1_TO_1(2),
  RELU6(3);

  final int code;

  Activation(int code) {
    this.code = code;
  }
}
