package tinyml;

/** Lets a kernel compute where its input lies. */
final class Overlapping {
  private Overlapping() {}

  /** The output computed in the input's memory, so many bytes behind the input's first. */
  static byte[] outputAt(int distance, Tensor input, Tensor output, Kernel kernel) {
    byte[] value = input.data;
    byte[] arena = new byte[Math.abs(distance) + input.bytes + output.bytes];
    input.offset = Math.max(0, -distance);
    output.offset = input.offset + distance;
    System.arraycopy(value, 0, arena, input.offset, value.length);
    input.data = arena;
    output.data = arena;
    kernel.invoke();
    byte[] result = new byte[output.bytes];
    System.arraycopy(arena, output.offset, result, 0, result.length);
    input.data = value;
    input.offset = 0;
    output.offset = 0;
    return result;
  }
}
