package milliwatt.sketch;

/** A model as a constant array of C, its data aligned to 16 bytes. */
final class ModelArray {
  private static final int BYTES_A_LINE = 24;

  private ModelArray() {}

  /** The file that defines {@code mw_model}; without bytes, one of length 0. */
  static String of(byte[] model) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        #include "mw_config.h"

        #include "mw.h"

        /* Twelve bytes and the length before the data, whose address is then a multiple of 16. */
        static const struct {
          uint8_t before[12];
          int32_t length;
          int8_t data[%d];
        } model __attribute__((aligned(16))) = {
          {0},
          %d,
          {
        """
            .formatted(Math.max(1, model.length), model.length));
    for (int i = 0; i < model.length; i++) {
      text.append(i % BYTES_A_LINE == 0 ? "    " : "").append(model[i]).append(',');
      text.append(i % BYTES_A_LINE == BYTES_A_LINE - 1 || i == model.length - 1 ? "\n" : "");
    }
    text.append(
        """
          },
        };

        const ByteArray *const mw_model = (const ByteArray *) &model.length;
        """);
    return text.toString();
  }
}
