package milliwatt.spotting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import milliwatt.cli.UserError;
import milliwatt.spotting.Display.Detection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamScoreTest {
  private static final Classes CLASSES = Classes.parse(Classes.USUAL);

  @TempDir Path folder;

  private StreamLabels labels(String... lines) throws IOException {
    String text = "start,end,word\n" + String.join("\n", lines) + "\n";
    return StreamLabels.read(Files.writeString(folder.resolve("labels.csv"), text));
  }

  private static Detection at(double seconds, String word) {
    return new Detection("x.wav", seconds, word, 0.8);
  }

  private static StreamScore score(StreamLabels labels, Detection... detections) {
    return StreamScore.of(Arrays.asList(detections), labels, CLASSES, 1_800);
  }

  @Test
  void a_word_that_is_told_within_a_second_of_its_end_is_a_hit() throws IOException {
    StreamLabels labels = labels("1.0,1.5,cat", "5.0,5.4,bed", "9.0,9.5,happy");
    StreamScore score = score(labels, at(1.8, "cat"), at(6.4, "bed"), at(10.51, "happy"));
    assertThat(score.keywords()).isEqualTo(3);
    assertThat(score.hits()).isEqualTo(2);
    assertThat(score.hitRate()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(score.falseAccepts()).isEqualTo(1);
    assertThat(score.falseAcceptsPerHour()).isEqualTo(2);
    assertThat(score.medianDelay()).isCloseTo(0.65, within(1e-9));
  }

  @Test
  void another_word_a_second_detection_and_one_too_early_are_false_accepts() throws IOException {
    StreamLabels labels = labels("1.0,1.5,cat", "3.0,3.5,dog");
    StreamScore score =
        score(
            labels, at(0.9, "cat"), at(1.6, "bed"), at(1.7, "cat"), at(2.2, "cat"), at(3.6, "bed"));
    assertThat(score.keywords()).isEqualTo(1);
    assertThat(score.hits()).isEqualTo(1);
    assertThat(score.falseAccepts()).isEqualTo(4);
  }

  @Test
  void of_nothing_there_is_no_rate() throws IOException {
    StreamScore score = score(labels());
    assertThat(score.hitRate()).isNaN();
    assertThat(score.medianDelay()).isNaN();
    assertThat(score.falseAcceptsPerHour()).isZero();
  }

  @Test
  void labels_may_have_other_columns_and_what_is_none_is_one_sentence() throws IOException {
    Path csv = folder.resolve("x.csv");
    Files.writeString(csv, "voice,word,start,end\nann, cat ,1,2\n");
    assertThat(StreamLabels.read(csv).words())
        .isEqualTo(List.of(new StreamLabels.Spoken(1, 2, "cat")));
    for (String text : List.of("", "start,end\n1,2\n")) {
      Files.writeString(csv, text);
      refused("has no columns 'start', 'end' and 'word'", csv);
    }
    for (String line : List.of("2,1,cat", "x,1,cat", "1,2", "1,2,", "1,NaN,cat", "-1,2,cat")) {
      Files.writeString(csv, "start,end,word\n0,1,bed\n" + line + "\n");
      refused("line 3 is no word with its start and end", csv);
    }
    refused("There is no file", folder.resolve("none.csv"));
    Files.write(csv, new byte[] {(byte) 0xff, (byte) 0xfe});
    refused("cannot be read as text", csv);
  }

  private static void refused(String sentence, Path csv) {
    assertThatThrownBy(() -> StreamLabels.read(csv))
        .isInstanceOf(UserError.class)
        .message()
        .contains(sentence)
        .hasLineCount(1);
  }
}
