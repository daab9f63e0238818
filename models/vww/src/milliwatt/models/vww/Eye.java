package milliwatt.models.vww;

import milliwatt.models.scenes.Scene;
import milliwatt.models.tflite.QuantizationSpec;
import tinyml.BilinearResize;
import tinyml.CenterCrop;
import tinyml.Luma;
import tinyml.PixelFormat;
import tinyml.PixelScale;

/**
 * What the model sees of a scene: what the lab's own classes make of the camera's lines, so that
 * training looks at the very bytes that a device does.
 */
final class Eye {
  /** Rows and columns of the model's input. */
  static final int SIDE = 48;

  /** Black is 0, white is 1. */
  static final QuantizationSpec INPUT = QuantizationSpec.perTensor(1 / 255f, -128);

  private Eye() {}

  static byte[] see(Scene scene) {
    CenterCrop crop = new CenterCrop(Scene.WIDTH, Scene.HEIGHT, SIDE, SIDE);
    BilinearResize resize = new BilinearResize(crop.width(), crop.height(), SIDE, SIDE);
    PixelScale scale = new PixelScale(0, 1, INPUT.scale(), INPUT.zeroPoint());
    byte[] frame = scene.rgb565();
    byte[] line = new byte[crop.width()];
    byte[] row = new byte[SIDE];
    byte[] input = new byte[SIDE * SIDE];
    int rows = 0;
    for (int y = crop.top(); y < crop.top() + crop.height(); y++) {
      int first = 2 * (y * Scene.WIDTH + crop.left());
      Luma.convert(PixelFormat.RGB565, frame, first, line, line.length);
      resize.add(line, 0);
      while (resize.next(row)) {
        scale.apply(row, SIDE, 1, input, rows * SIDE);
        rows++;
      }
    }
    return input;
  }
}
