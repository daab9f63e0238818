package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunVwwCommandTest {
  private static final Path SHARED = Path.of(System.getProperty("milliwatt.shared"));

  @TempDir Path folder;

  @Test
  void somebody_walks_through_the_demo_and_no_network_is_used() {
    Terminal run = vww("--demo");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(changes(run)).hasSize(2);
    assertThat(changes(run).getFirst()).endsWith("somebody from now on");
    assertThat(changes(run).getLast()).endsWith("nobody from now on");
    assertThat(run.out()).contains("sensor data", "decisions", "no network connection");
  }

  @Test
  void a_twin_decides_the_same_and_has_a_budget() {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Terminal twin = vww("--demo", "--device", "twin:m4");
    assertThat(twin.exitCode()).as(twin.err()).isZero();
    assertThat(changes(twin)).isEqualTo(changes(vww("--demo")));
    assertThat(twin.out())
        .containsPattern("a decision +[0-9,]+ instructions on twin:m4")
        .containsPattern("in ms: light 10\\.0, transfer 4\\.8, lines [0-9.]+ meanwhile");
  }

  @Test
  void the_pictures_of_a_folder_are_looked_at_in_the_order_of_their_names() throws IOException {
    for (String name : List.of("b.png", "a.png", "c.png")) {
      BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
      image.setRGB(3, 4, 0x123456);
      ImageIO.write(image, "png", folder.resolve(name).toFile());
    }
    Terminal run = vww("--frames", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains(".png")))
        .extracting(line -> line.substring(0, 5))
        .containsExactly("a.png", "b.png", "c.png");
  }

  @Test
  void tensorflows_pictures_come_out_right_with_its_own_model_and_with_mlperfs() {
    Path pictures = SHARED.resolve("data/person");
    assumeTrue(Files.exists(pictures), "skipped: it needs data/person in the folder shared");
    for (String model : List.of("person_detect", "vww_96_int8")) {
      Terminal run =
          vww(
              "--model",
              SHARED.resolve("models/" + model + ".tflite").toString(),
              "--signed",
              "--smoothing",
              "1",
              "--on",
              "0.5",
              "--off",
              "0.5",
              "--image",
              pictures.resolve("no_person.bmp").toString(),
              pictures.resolve("person.bmp").toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .as(model)
          .containsPattern("no_person.bmp +score 0\\.\\d+ +nobody\n")
          .containsPattern("\nperson.bmp +score 0\\.\\d+ +somebody from now on\n");
    }
  }

  @Test
  void what_cannot_be_done_is_one_sentence() throws IOException {
    refused("Say what to look at", vww());
    refused("Say what to look at", vww("--demo", "--image", "x.png"));
    refused("x.png is no picture that can be read", vww("--image", "x.png"));
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    refused("broken.png is no picture", vww("--image", broken.toString()));
    refused("off is at most on", vww("--demo", "--on", "0.3", "--off", "0.5"));
    refused("none is class 2", vww("--demo", "--person", "2"));
    refused("There is no file no.tflite", vww("--demo", "--model", "no.tflite"));
    refused(
        "There is no picture in",
        vww("--frames", Files.createDirectory(folder.resolve("e")).toString()));
    Path sine = Path.of(System.getProperty("milliwatt.root"), "models/sine/sine_int8.tflite");
    refused("looks at no picture", vww("--demo", "--model", sine.toString()));
  }

  private static List<String> changes(Terminal run) {
    return run.out().lines().filter(line -> line.endsWith("from now on")).toList();
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private static Terminal vww(String... arguments) {
    return Terminal.run(
        Stream.concat(Stream.of("run-app", "vww", "--reference"), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
