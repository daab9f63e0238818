package milliwatt.models.kws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Writes the streams that a spotter is judged by: words of the validation split, to choose its
 * settings by, words of the test split, and noise alone. Every stream has its labels beside it.
 */
public final class MakeStreams {

  private static final int HOUR = 3600;
  static final List<String> ARABIC_KEYWORDS = List.of("down", "no", "start", "stop", "up", "yes");

  private MakeStreams() {}

  /**
   * @param arguments folder with the speech tars, folder to write to, seconds
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("MakeStreams needs: SPEECH OUTPUT SECONDS");
      System.exit(2);
    }
    List<Recording> all = SpeechData.recorded(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int seconds = Integer.parseInt(arguments[2]);
    Noise validation = Noise.forTraining(all);
    Noise test = Noise.forTesting(all);
    write(folder, "validation", SpeechStream.of(words(all, "validation"), validation, seconds, 1));
    write(folder, "validation-noise", SpeechStream.quiet(validation, seconds, 2));
    write(folder, "test", SpeechStream.of(words(all, "test"), test, seconds, 3));
    write(folder, "test-noise", SpeechStream.quiet(test, seconds, 4));
  }

  /**
   * An hour in which Arabic keywords are said among English and other Arabic words, to choose a
   * threshold by, and another to judge it.
   */
  static void arabic(List<Recording> all, Path folder) throws IOException {
    for (String split : List.of("validation", "test")) {
      Noise noise = split.equals("test") ? Noise.forTesting(all) : Noise.forTraining(all);
      List<Recording> words =
          words(all, split).stream().filter(clip -> !clip.set().equals("kws12")).toList();
      SpeechStream stream =
          SpeechStream.of(words, MakeStreams::isArabicKeyword, noise, HOUR, split.length());
      write(folder, "arabic-" + split, stream);
    }
  }

  /** In the Arabic set, a word of which there are many clips. */
  private static boolean isArabicKeyword(Recording clip) {
    return clip.set().equals("asc") && ARABIC_KEYWORDS.contains(clip.word());
  }

  /** Real words of one split; to test, also the ten other words that nothing was trained with. */
  private static List<Recording> words(List<Recording> all, String split) {
    return all.stream()
        .filter(clip -> clip.split().equals(split))
        .filter(clip -> !clip.set().equals("kws12") || isOtherWord(clip))
        .toList();
  }

  /** The folder of unknown words has keywords in it, says the data's own README. */
  private static boolean isOtherWord(Recording clip) {
    return !clip.word().equals("silence") && !clip.word().equals("unknown");
  }

  private static void write(Path folder, String name, SpeechStream stream) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * stream.samples().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(stream.samples());
    AudioInputStream sound =
        new AudioInputStream(
            new ByteArrayInputStream(bytes.array()),
            new AudioFormat(Recording.RATE, 16, 1, true, false),
            stream.samples().length);
    Path wav = folder.resolve(name + ".wav");
    AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav.toFile());
    List<String> lines = new ArrayList<>(List.of("start,end,word"));
    lines.addAll(stream.labels());
    Files.write(folder.resolve(name + ".csv"), lines);
    System.out.printf(
        "%s: %,d s, %,d words%n",
        wav, stream.samples().length / Recording.RATE, stream.labels().size());
  }
}
