package milliwatt.bench;

import java.util.List;

/**
 * What one model takes on one twin. All bytes of RAM are in exactly one of its fields.
 *
 * @param model name of the file
 * @param device name of the twin
 * @param kernels whose code ran
 * @param instructions of one inference: the mean of {@code byInput}
 * @param byInput instructions with each of the inputs; the same on every run
 * @param exact whether the outputs were the reference's, byte for byte
 * @param arenaBytes of RAM: the tensors
 * @param scratchBytes of RAM: what the fast kernels share for their own work, see {@link
 *     tinyml.Scratch}
 * @param heapBytes of RAM: all other objects, those that only the set-up needed too
 * @param codeBytes of flash: see {@link milliwatt.firmware.Firmware}
 * @param harnessBytes of flash: protocol and meter
 * @param modelBytes of flash
 * @param staticRamBytes of RAM: variables of program and harness
 * @param stackBytes of RAM: the most that the stack took, the harness's calls too
 * @param operators in their order; empty where they could not be told apart
 */
public record Measured(
    String model,
    String device,
    String kernels,
    long instructions,
    List<Long> byInput,
    boolean exact,
    long arenaBytes,
    long scratchBytes,
    long heapBytes,
    long codeBytes,
    long harnessBytes,
    long modelBytes,
    long staticRamBytes,
    long stackBytes,
    List<OperatorCount> operators) {

  /** All RAM that the firmware needs. */
  public long ramBytes() {
    return arenaBytes + scratchBytes + heapBytes + staticRamBytes + stackBytes;
  }
}
