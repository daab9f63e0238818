package milliwatt.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.audio.Sound;
import milliwatt.audio.Wav;

/** TFLM's example of a keyword spotter, which hears "yes" and "no", and its clips. */
final class YesNo {
  private static final Path SHARED = Path.of(System.getProperty("milliwatt.shared"));

  private YesNo() {}

  static Path model() {
    Path model = SHARED.resolve("models/micro_speech_quantized.tflite");
    assumeTrue(Files.exists(model), "skipped: the shared models are not beside the clone");
    return model;
  }

  /** The arguments of a command that name the model, and others behind them. */
  static String[] arguments(String command, Object... others) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--reference", "--model", model().toString()));
    arguments.addAll(List.of("--classes", "silence,unknown,yes,no"));
    for (Object other : others) {
      arguments.add(other.toString());
    }
    return arguments.toArray(String[]::new);
  }

  /** A clip of a second: yes, no, silence or noise. */
  static Path clip(String word) {
    Path clip = SHARED.resolve("audio/" + word + "_1000ms.wav");
    assumeTrue(Files.exists(clip), "skipped: the shared clips are not beside the clone");
    return clip;
  }

  /** Clips, one after the other. */
  static Path stream(Path file, String... words) throws IOException {
    short[] samples = new short[16_000 * words.length];
    for (int i = 0; i < words.length; i++) {
      System.arraycopy(Sound.read(clip(words[i])).samples(), 0, samples, 16_000 * i, 16_000);
    }
    return Wav.write(file, 16_000, samples);
  }
}
