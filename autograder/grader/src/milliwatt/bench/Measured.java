package milliwatt.bench;

import java.util.List;

/**
 * What one model takes on one twin. All bytes of RAM are in exactly one of its fields, but for
 * scratch, which is part of the arena.
 *
 * @param model name of the file
 * @param device name of the twin
 * @param kernels whose code ran
 * @param instructions of one inference: the mean of {@code byInput}
 * @param byInput instructions with each of the inputs; the same on every run
 * @param exact whether the outputs were the reference's, byte for byte
 * @param arenaBytes of RAM: the tensors, and scratch
 * @param scratchBytes of the arena: what the largest window of a fast kernel takes while its
 *     operator runs, see {@link tinyml.ScratchPlanner}
 * @param vectorBytes of RAM: what the fast kernels share beside the arena, see {@link
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
    long vectorBytes,
    long heapBytes,
    long codeBytes,
    long harnessBytes,
    long modelBytes,
    long staticRamBytes,
    long stackBytes,
    List<OperatorCount> operators) {

  /** All RAM that the firmware needs. */
  public long ramBytes() {
    return arenaBytes + vectorBytes + heapBytes + staticRamBytes + stackBytes;
  }
}
