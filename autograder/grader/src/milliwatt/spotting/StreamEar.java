package milliwatt.spotting;

import java.util.ArrayList;
import java.util.List;
import milliwatt.model.Progress;

/** Listens to a whole stream for its detections, without showing them. */
public final class StreamEar implements Display {
  private final List<Detection> detections = new ArrayList<>();
  private final Progress progress;
  private final long seconds;

  /**
   * @param seconds of the stream
   */
  public StreamEar(Progress progress, double seconds) {
    this.progress = progress;
    this.seconds = Math.round(seconds);
  }

  public List<Detection> detections() {
    return detections;
  }

  @Override
  public void heard(Moment moment) {
    progress.done((long) moment.seconds(), seconds, "seconds of sound");
  }

  @Override
  public void detected(Detection detection) {
    detections.add(detection);
  }

  @Override
  public void ended(Summary summary) {}
}
