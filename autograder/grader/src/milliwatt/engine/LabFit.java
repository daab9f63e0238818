package milliwatt.engine;

import java.util.Optional;
import milliwatt.board.Board;
import milliwatt.board.FirmwareNeed;
import milliwatt.board.Fit;
import milliwatt.firmware.DoesNotFit;
import milliwatt.sketch.SketchMemory;

/**
 * Whether the reference's program of a lab fits a board.
 *
 * @param flash bytes of code, as linked
 * @param statics bytes of variables, as linked
 * @param stack the most that the lab's checks used
 * @param heap the most that the lab's checks used, with what the host loads for a call
 * @param unlinkable set if the linker had no room already: then the four are 0
 */
public record LabFit(
    String lab, long flash, long statics, long stack, long heap, Optional<DoesNotFit> unlinkable) {

  static LabFit unlinkable(String lab, DoesNotFit reason) {
    return new LabFit(lab, 0, 0, 0, 0, Optional.of(reason));
  }

  /** Bytes that the heap of an exported sketch is too short by, as it is when nobody changes it. */
  public long heapShort(Board board) {
    return Math.max(0, heap - SketchMemory.of(board).heapBytes());
  }

  /** Against what the board leaves to a sketch; the vendor's core is not counted. */
  public Fit fit(Board board) {
    FirmwareNeed need = FirmwareNeed.of(flash, 0, statics, stack, heap, 0);
    return Fit.of(need, board.memory());
  }
}
