package milliwatt.models.tflite;

/** What a window does at the edge of an image, with its number in the schema. */
public enum Padding {
  /** One output position a stride; the smaller half of the padding comes first. */
  SAME(0),
  /** The window stays inside the image. */
  VALID(1);

  final int code;

  Padding(int code) {
    this.code = code;
  }
}
