package lab06;

/**
 * How closely the output of a window kernel may lie to its input, if the kernel computes whole
 * pixels in one direction: the rule of lab 05, worked out pixel by pixel.
 *
 * @param ahead how many bytes before the input the output must begin, at least, walking forward
 * @param behind how many bytes behind the input's first byte, at least, walking backward
 */
record Sharing(int ahead, int behind) {

  /**
   * @param input shape of the image
   * @param output shape of the result
   * @param window what each row sees (first, last), what each column sees
   */
  static Sharing of(int[] input, int[] output, int[][][] window) {
    int ahead = 0;
    int behind = 1;
    int pixel = 0;
    for (int batch = 0; batch < output[0]; batch++) {
      for (int[] rows : window[0]) {
        for (int[] columns : window[1]) {
          int first = ((batch * input[1] + rows[0]) * input[2] + columns[0]) * input[3];
          int last = ((batch * input[1] + rows[1]) * input[2] + columns[1]) * input[3];
          behind = Math.max(behind, last + input[3] - pixel * output[3]);
          pixel++;
          ahead = Math.max(ahead, pixel * output[3] - first);
        }
      }
    }
    return new Sharing(ahead, behind);
  }
}
