package milliwatt.apps.vww;

import java.util.Optional;
import milliwatt.board.Processor;
import tinyml.FrameBudget;

/**
 * From the camera to the decision on a board, in microseconds, with what the board's core is
 * expected to take for an instruction.
 *
 * @param exposure that the picture is lit
 * @param transfer of the frame
 * @param pipeline of its lines
 * @param inference of the model
 */
public record FrameTimes(int exposure, int transfer, int pipeline, int inference) {
  /** A lit room. */
  public static final int EXPOSURE = 10_000;

  /** The pixel clock of small cameras, for example of an OV7670 at half of its speed. */
  public static final int PIXEL_CLOCK_KILOHERTZ = 8_000;

  /** Empty where the board's cycles or clock are not known. */
  public static Optional<FrameTimes> of(
      Picture frame, long pipeline, long inference, Processor processor) {
    return processor
        .timing()
        .flatMap(
            timing ->
                processor
                    .megahertz()
                    .value()
                    .map(
                        clock -> {
                          int milliCycles = (int) Math.round(1000 * timing.cycles().typical());
                          int kilohertz = (int) Math.round(1000 * clock);
                          return new FrameTimes(
                              EXPOSURE,
                              FrameBudget.transfer(frame.pixels().length, PIXEL_CLOCK_KILOHERTZ),
                              FrameBudget.compute(pipeline, milliCycles, kilohertz),
                              FrameBudget.compute(inference, milliCycles, kilohertz));
                        }));
  }

  public int period() {
    return FrameBudget.period(exposure, transfer, pipeline, inference);
  }
}
