package milliwatt.device;

/**
 * The contract of {@link SketchDeviceTest}'s program: what an exported program must check itself.
 */
interface SketchProbe {
  int wraps(int value);

  float contracted(float a, float b, float c);

  int field(boolean absent);

  int element(boolean absent, int index);

  int virtual(boolean absent);

  int divide(int a, int b);

  int length(int size);

  int depth(int levels);

  int count();

  int keep(int bytes);

  int sum(byte[] bytes);
}
