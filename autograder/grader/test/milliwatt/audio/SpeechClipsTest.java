package milliwatt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real speech, compressed by others: each file has the MD5 sum of its samples in it. */
class SpeechClipsTest {
  @Test
  void every_fortieth_clip_decodes_to_the_samples_it_was_made_from() throws IOException {
    AtomicInteger clips = new AtomicInteger();
    SpeechTar.forEach(
        path -> path.endsWith(".flac") && clips.getAndIncrement() % 40 == 0,
        SpeechClipsTest::requireSum);
    assertThat(clips).hasValue(3_713);
  }

  @Test
  @Tag("long")
  void all_clips_decode_to_the_samples_they_were_made_from() throws IOException {
    SpeechTar.forEach(path -> path.endsWith(".flac"), SpeechClipsTest::requireSum);
  }

  private static void requireSum(String path, byte[] content) {
    Sound sound = FlacFile.read(path, content);
    assertThat(sound.rate()).as(path).isEqualTo(16_000);
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES * sound.samples().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(sound.samples());
    assertThat(md5(bytes.array())).as(path).isEqualTo(Arrays.copyOfRange(content, 26, 42));
  }

  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
