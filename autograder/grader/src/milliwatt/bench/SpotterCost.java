package milliwatt.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.board.FirmwareNeed;

/**
 * What a keyword spotter takes on one twin.
 *
 * @param model name of the file
 * @param device name of the twin
 * @param gate instructions of queue and gate for 320 samples, 20 ms
 * @param frame instructions of the front end and what it is fed by, for one frame of 20 ms
 * @param inference instructions of one inference and the decision after it
 * @param arenaBytes of RAM: the tensors
 * @param heapBytes of RAM: all other objects
 * @param staticRamBytes of RAM: variables of program and harness
 * @param stackBytes of RAM: the most that the stack took
 * @param codeBytes of flash, without the harness
 * @param modelBytes of flash
 */
public record SpotterCost(
    String model,
    String device,
    long gate,
    long frame,
    long inference,
    long arenaBytes,
    long heapBytes,
    long staticRamBytes,
    long stackBytes,
    long codeBytes,
    long modelBytes) {
  public static final int FRAMES_A_SECOND = 50;
  public static final int INFERENCES_A_SECOND = 2;

  /** Code and model. */
  public long flashBytes() {
    return codeBytes + modelBytes;
  }

  /** All RAM that the firmware needs. */
  public long ramBytes() {
    return arenaBytes + heapBytes + staticRamBytes + stackBytes;
  }

  /** Instructions of a second of sound with two inferences. */
  public long second() {
    return FRAMES_A_SECOND * frame + INFERENCES_A_SECOND * inference;
  }

  /**
   * Instructions of a second behind the gate, on average.
   *
   * @param open part of the time that the gate is open, 0 to 1
   */
  public long gatedSecond(double open) {
    return FRAMES_A_SECOND * (frame + gate) + Math.round(INFERENCES_A_SECOND * inference * open);
  }

  /** All counts by name, for JSON. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("model", model);
    figures.put("device", device);
    figures.put("gate", gate);
    figures.put("frame", frame);
    figures.put("inference", inference);
    figures.put("second", second());
    figures.put("flashBytes", flashBytes());
    figures.put("codeBytes", codeBytes);
    figures.put("modelBytes", modelBytes);
    figures.put("ramBytes", ramBytes());
    figures.put("arenaBytes", arenaBytes);
    figures.put("heapBytes", heapBytes);
    figures.put("staticRamBytes", staticRamBytes);
    figures.put("stackBytes", stackBytes);
    return figures;
  }

  /** What a board has to have. */
  public FirmwareNeed need() {
    return new FirmwareNeed(flashBytes(), ramBytes());
  }
}
