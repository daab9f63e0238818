package milliwatt.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import milliwatt.audio.Microphone;
import milliwatt.spotting.SpotterModel;

/** Records a word again and again with the microphone, two seconds for each time. */
final class WordRecorder {
  private static final int SECONDS = 2;

  private WordRecorder() {}

  /**
   * Writes DIR/WORD/NUMBER.wav, behind those that are there.
   *
   * @throws UserError if there is no microphone, or the folder cannot be written
   */
  static void record(Path folder, String word, int count, PrintWriter out) {
    if (word.isBlank() || !word.equals(Path.of(word).getFileName().toString())) {
      throw new UserError("'" + word + "' is no word that a folder can be called.");
    }
    try {
      Path clips = Files.createDirectories(folder.resolve(word));
      try (Microphone microphone = microphone(clips)) {
        out.printf("Say '%s' each time that a number appears.%n", word);
        int number = 1;
        for (int i = 1; i <= count; i++) {
          while (Files.exists(clips.resolve(number + ".wav"))) {
            number++;
          }
          out.printf("  %d of %d%n", i, count);
          out.flush();
          short[] samples = new short[SECONDS * SpotterModel.RATE];
          if (microphone.read(samples) < samples.length) {
            throw new UserError("The microphone was taken away; start again.");
          }
          write(clips.resolve(number + ".wav"), samples);
        }
      }
    } catch (IOException e) {
      throw new UserError("Writing into " + folder + " failed (" + e.getMessage() + ").");
    }
  }

  private static Microphone microphone(Path clips) {
    try {
      return Microphone.open(SpotterModel.RATE);
    } catch (UserError e) {
      throw new UserError(
          e.getMessage().replace("give files with --wav", "put clips into " + clips));
    }
  }

  private static void write(Path file, short[] samples) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    AudioInputStream sound =
        new AudioInputStream(
            new ByteArrayInputStream(bytes.array()),
            new AudioFormat(SpotterModel.RATE, Short.SIZE, 1, true, false),
            samples.length);
    AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
  }
}
