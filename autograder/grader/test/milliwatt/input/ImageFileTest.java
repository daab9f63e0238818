package milliwatt.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tinyml.Tensor;
import tinyml.TensorType;

class ImageFileTest {
  @TempDir Path folder;

  @Test
  void pixels_become_the_range_that_the_input_can_represent() throws IOException {
    Path picture = picture(1, 2, 0x000000, 0xffffff);
    // 0 .. 1, -1 .. 1, 0 .. 255 and -128 .. 127 all fill the byte.
    for (float scale : new float[] {1 / 255f, 1}) {
      assertThat(ImageFile.read(picture, image(1, 2, 1, scale, -128))).containsExactly(-128, 127);
    }
    assertThat(ImageFile.read(picture, image(1, 2, 1, 1, 0))).containsExactly(-128, 127);
    assertThat(ImageFile.read(picture, image(1, 2, 1, 1 / 127f, -1))).containsExactly(-128, 126);
  }

  @Test
  void colours_come_as_red_green_blue() throws IOException {
    byte[] bytes = ImageFile.read(picture(1, 1, 0xff8001), image(1, 1, 3, 1, -128));
    assertThat(bytes).containsExactly(127, 0, -127);
  }

  @Test
  void grey_is_the_eyes_brightness() throws IOException {
    byte[] bytes =
        ImageFile.read(picture(1, 3, 0xff0000, 0x00ff00, 0x0000ff), image(1, 3, 1, 1, -128));
    assertThat(bytes).containsExactly(76 - 128, 150 - 128, 29 - 128);
  }

  @Test
  void a_larger_picture_is_averaged() throws IOException {
    byte[] bytes =
        ImageFile.read(
            picture(2, 2, 0x000000, 0x202020, 0x404040, 0x606060), image(1, 1, 1, 1, -128));
    assertThat(bytes).containsExactly(0x30 - 128);
  }

  @Test
  void a_smaller_picture_is_repeated() throws IOException {
    byte[] bytes = ImageFile.read(picture(1, 2, 0x000000, 0xffffff), image(2, 4, 1, 1, -128));
    assertThat(bytes).containsExactly(-128, -128, 127, 127, -128, -128, 127, 127);
  }

  @Test
  void a_float_input_gets_0_to_1() throws IOException {
    Tensor floats = Tensor.of(TensorType.FLOAT32, new int[] {1, 1, 1, 1}, new float[0], 0, 0);
    assertThat(ImageFile.read(picture(1, 1, 0xffffff), floats)).containsExactly(0, 0, 0x80, 0x3f);
  }

  @Test
  void a_model_without_an_image_or_a_file_without_one_is_one_sentence() throws IOException {
    Tensor list = Tensor.of(TensorType.INT8, new int[] {1, 640}, new float[] {1}, 0, 0);
    Path picture = picture(1, 1, 0);
    assertThatThrownBy(() -> ImageFile.read(picture, list))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("this model's input is 1 x 640");
    Path text = Files.writeString(folder.resolve("x.png"), "no image");
    assertThatThrownBy(() -> ImageFile.read(text, image(1, 1, 1, 1, 0)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no image that can be read");
  }

  private static Tensor image(int height, int width, int channels, float scale, int zeroPoint) {
    int[] shape = {1, height, width, channels};
    return Tensor.of(TensorType.INT8, shape, new float[] {scale}, zeroPoint, 0);
  }

  private Path picture(int height, int width, int... colours) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < colours.length; i++) {
      image.setRGB(i % width, i / width, colours[i]);
    }
    Path file = folder.resolve("x.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
