package lab12;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** Which part of a picture is looked at. */
final class CropChecks {
  @Check(
      points = 2,
      topic = "crop",
      why = "A person who is squeezed to three quarters of the width is none that the model knows.",
      help = "Compare fromWidth * toHeight with toWidth * fromHeight: which side has too much?")
  void the_part_has_the_models_proportions(VisualWakeWordsLab lab) {
    assertThat(size(lab, 160, 120, 96, 96)).as("160 x 120 for a square").containsExactly(120, 120);
    assertThat(size(lab, 96, 128, 64, 64)).as("96 x 128 for a square").containsExactly(96, 96);
    assertThat(size(lab, 320, 240, 80, 60)).as("320 x 240 for 4:3").containsExactly(320, 240);
    assertThat(size(lab, 160, 120, 48, 96)).as("160 x 120 for 1:2").containsExactly(60, 120);
    assertThat(size(lab, 100, 100, 96, 64)).as("100 x 100 for 3:2").containsExactly(100, 66);
  }

  @Check(
      points = 1,
      topic = "crop",
      why = "Whoever looks at the camera is in the middle more often than at its edge.",
      help = "Half of what is left over comes before the part; of an odd rest the smaller half.",
      needs = "the_part_has_the_models_proportions")
  void the_part_lies_in_the_middle(VisualWakeWordsLab lab) {
    assertThat(part(lab, 160, 120, 96, 96)).startsWith(20, 0);
    assertThat(part(lab, 96, 128, 64, 64)).startsWith(0, 16);
    assertThat(part(lab, 31, 20, 12, 12)).as("11 are left over").startsWith(5, 0);
  }

  private static int[] size(VisualWakeWordsLab lab, int width, int height, int toW, int toH) {
    int[] part = part(lab, width, height, toW, toH);
    return new int[] {part[2], part[3]};
  }

  private static int[] part(VisualWakeWordsLab lab, int width, int height, int toW, int toH) {
    int[] part = new int[4];
    lab.crop(width, height, toW, toH, part);
    return part;
  }
}
