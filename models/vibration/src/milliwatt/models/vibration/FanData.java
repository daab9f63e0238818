package milliwatt.models.vibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Windows of the fan's recordings. No window reaches from one recording into another. */
record FanData(List<FanRecording> recordings) {

  /** The archive of the folder shared. */
  static FanData read(Path archive) throws IOException {
    return new FanData(FanRecording.read(archive));
  }

  List<byte[]> windows(Sensor sensor, String split, Predicate<FanRecording> which) {
    List<byte[]> windows = new ArrayList<>();
    for (FanRecording recording : recordings) {
      if (recording.split().equals(split) && which.test(recording)) {
        windows.addAll(sensor.windows(recording.rows()));
      }
    }
    return windows;
  }
}
