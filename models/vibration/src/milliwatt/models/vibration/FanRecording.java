package milliwatt.models.vibration;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A piece of the data set "Accelerometer": a fan at one speed, with its weights in one place.
 *
 * @param split train, validation or test: one minute, cut in time
 * @param weights 1 on neighbouring blades, 2 at right angles, 3 on opposite blades
 * @param speed percent
 * @param rows x, y and z in mg, 50 times a second
 */
record FanRecording(String split, int weights, int speed, short[] rows) {

  /** Weights on opposite blades hold the balance: the fan as it should be. */
  static final int BALANCED = 3;

  private static final int MG = 1000;
  private static final Pattern NAME =
      Pattern.compile("(?:\\./)?fan/(train|validation|test)/w([123])_s(\\d{3})\\.csv");

  boolean balanced() {
    return weights == BALANCED;
  }

  /** All of the archive, by split, weights and speed. */
  static List<FanRecording> read(Path archive) throws IOException {
    List<FanRecording> all = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Matcher name = NAME.matcher(entry.getName());
        if (name.matches()) {
          String text = new String(tar.readAllBytes(), StandardCharsets.US_ASCII);
          all.add(
              new FanRecording(
                  name.group(1),
                  Integer.parseInt(name.group(2)),
                  Integer.parseInt(name.group(3)),
                  rows(text)));
        }
      }
    }
    all.sort(
        Comparator.comparing(FanRecording::split)
            .thenComparing(FanRecording::weights)
            .thenComparing(FanRecording::speed));
    return all;
  }

  private static short[] rows(String csv) {
    List<String> lines = csv.lines().skip(1).toList();
    short[] rows = new short[3 * lines.size()];
    int at = 0;
    for (String line : lines) {
      for (String number : line.split(",")) {
        rows[at++] = (short) Math.round(MG * Double.parseDouble(number));
      }
    }
    return rows;
  }
}
