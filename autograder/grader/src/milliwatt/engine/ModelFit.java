package milliwatt.engine;

import milliwatt.board.FirmwareNeed;

/**
 * What the reference takes to run one model.
 *
 * @param flash bytes of code and model
 * @param ram bytes of variables, stack and heap, the arena among it
 * @param instructions of one inference
 */
public record ModelFit(String name, long flash, long ram, long instructions) {
  public FirmwareNeed need() {
    return new FirmwareNeed(flash, ram);
  }
}
