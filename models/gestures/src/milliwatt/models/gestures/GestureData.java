package milliwatt.models.gestures;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.strokes.MotionFile;
import milliwatt.models.strokes.Stroke;
import milliwatt.models.strokes.StrokeFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the archive with both sets, {@code gesture.tar.gz}. */
final class GestureData {
  private GestureData() {}

  /** All gestures, in an order that does not depend on the archive's. */
  static List<Gesture> read(Path archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        String name = entry.getName().replaceFirst("^\\./", "");
        if (entry.isFile() && (name.endsWith(".json") || name.endsWith(".csv"))) {
          files.put(name, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    List<Gesture> gestures = new ArrayList<>();
    files.forEach((name, text) -> gestures.addAll(gestures(name.split("/"), text)));
    gestures.sort(Comparator.comparing(Gesture::source));
    return gestures;
  }

  /** {@code wand_digits/SPLIT/petewarden_DIGIT.json} or {@code imu_digits/SPLIT/DIGIT/NAME.csv}. */
  private static List<Gesture> gestures(String[] path, String text) {
    String split = path[1];
    if (path[0].equals("imu_digits")) {
      LongestStroke stroke = LongestStroke.in(MotionFile.parse(text));
      return List.of(
          new Gesture(
              Source.IMU,
              split,
              Integer.parseInt(path[2]),
              stroke.x(),
              stroke.y(),
              stroke.movements()));
    }
    List<Gesture> gestures = new ArrayList<>();
    for (Stroke stroke : StrokeFile.parse(text)) {
      int digit = Integer.parseInt(stroke.label());
      gestures.add(new Gesture(Source.WAND, split, digit, stroke.x(), stroke.y(), 1));
    }
    return gestures;
  }
}
