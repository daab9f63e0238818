package milliwatt.models.kws;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jflac.FLACDecoder;
import org.jflac.PCMProcessor;
import org.jflac.metadata.StreamInfo;
import org.jflac.util.ByteData;

/** Reads recordings from tar files of FLAC clips and from folders of WAV clips. */
final class SpeechData {

  private SpeechData() {}

  /** What people recorded: both tar files of a folder. */
  static List<Recording> recorded(Path folder) throws IOException {
    List<Recording> all = new ArrayList<>(tar(folder.resolve("speech.tar")));
    all.addAll(tar(folder.resolve("speech-more.tar")));
    return all;
  }

  /** Every {@code SET/SPLIT/WORD/*.flac} and {@code noise/NAME.flac} of a tar file, by path. */
  static List<Recording> tar(Path file) throws IOException {
    record Packed(String path, byte[] flac) {}
    List<Packed> packed = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        if (entry.getName().endsWith(".flac")) {
          packed.add(new Packed(entry.getName().replaceFirst("^\\./", ""), tar.readAllBytes()));
        }
      }
    }
    packed.sort(Comparator.comparing(Packed::path));
    return packed.parallelStream().map(clip -> recording(clip.path(), flac(clip.flac()))).toList();
  }

  /** Every {@code SPLIT/WORD/*.wav} of a folder of synthetic speech, by path. */
  static List<Recording> synthetic(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths = files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
    }
    List<Recording> recordings = new ArrayList<>();
    for (Path path : paths) {
      String inside = folder.relativize(path).toString();
      recordings.add(recording("espeak/" + inside, wav(path)));
    }
    return recordings;
  }

  private static Recording recording(String path, short[] samples) {
    String[] parts = path.split("/");
    return parts.length == 2
        ? new Recording(parts[0], "", parts[1].replace(".flac", ""), samples)
        : new Recording(parts[0], parts[1], parts[2], samples);
  }

  private static short[] wav(Path path) throws IOException {
    try (var audio = AudioSystem.getAudioInputStream(path.toFile())) {
      return shorts(audio.readAllBytes());
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(path + " is no WAV file that Java can read.", e);
    }
  }

  /** The samples of a FLAC file with one channel of 16 bits. */
  static short[] flac(byte[] file) {
    ByteArrayOutputStream pcm = new ByteArrayOutputStream(2 * Recording.RATE);
    FLACDecoder decoder = new FLACDecoder(new ByteArrayInputStream(file));
    decoder.addPCMProcessor(
        new PCMProcessor() {
          @Override
          public void processStreamInfo(StreamInfo info) {
            if (info.getSampleRate() != Recording.RATE
                || info.getChannels() != 1
                || info.getBitsPerSample() != 16) {
              throw new IllegalArgumentException("A clip is not 16 bits at 16 kHz, one channel.");
            }
          }

          @Override
          public void processPCM(ByteData block) {
            pcm.write(block.getData(), 0, block.getLen());
          }
        });
    try {
      decoder.decode();
    } catch (IOException e) {
      throw new IllegalArgumentException("A clip is damaged: " + e.getMessage(), e);
    }
    return shorts(pcm.toByteArray());
  }

  private static short[] shorts(byte[] littleEndian) {
    short[] samples = new short[littleEndian.length / 2];
    ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
