package milliwatt.device;

import milliwatt.contract.Out;

/** The contract of {@link ProbeProgram}, seen from the grader's side. */
interface Probe {
  int twice(int value);

  int count();

  void fill(@Out byte[] array);

  void spin();

  int divide(int a, int b);

  int[] nothing();

  int allocate(int bytes);

  int hash(byte[] bytes);
}
