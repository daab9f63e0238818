package milliwatt.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FetchTest {
  private static final byte[] CONTENT = bytes(100_000, 1);
  private static final ZooModel.Public MODEL =
      new ZooModel.Public(
          "net",
          "n",
          "a test",
          URI.create("http://127.0.0.1:1/net.tflite"),
          CONTENT.length,
          Sha256.of(CONTENT),
          "Apache-2.0");

  @TempDir Path folder;
  private Mirror mirror;

  @BeforeEach
  void open() throws IOException {
    mirror = new Mirror();
  }

  @AfterEach
  void close() {
    mirror.close();
  }

  @Test
  void a_model_is_downloaded_and_verified() {
    mirror.file("net.tflite", CONTENT);
    assertThat(fetch().get(MODEL))
        .endsWith("net.tflite: 100,000 bytes, SHA-256 as listed, licence Apache-2.0.");
    assertThat(folder.resolve("net.tflite")).hasBinaryContent(CONTENT);
    assertThat(left()).containsExactly("net.tflite");
  }

  @Test
  void the_folder_is_made_if_it_is_not_there() {
    mirror.file("net.tflite", CONTENT);
    Path deep = folder.resolve("some/where");
    new Fetch(deep, Optional.of(mirror.base()), Duration.ofSeconds(5), (_, _) -> {}).get(MODEL);
    assertThat(deep.resolve("net.tflite")).hasBinaryContent(CONTENT);
  }

  @Test
  void a_model_that_is_there_is_not_downloaded_again() throws IOException {
    Files.write(folder.resolve("net.tflite"), CONTENT);
    assertThat(fetch().get(MODEL)).contains("there already, and right");
  }

  @Test
  void another_file_of_that_name_is_never_replaced() throws IOException {
    mirror.file("net.tflite", CONTENT);
    Path mine = Files.writeString(folder.resolve("net.tflite"), "my own work");
    refused("is another file; move it away");
    assertThat(mine).hasContent("my own work");
    Files.write(mine, bytes(CONTENT.length, 2));
    assertThatThrownBy(() -> fetch().get(MODEL)).hasMessageContaining("is another file");
  }

  @Test
  void a_file_that_differs_in_one_bit_is_refused() {
    byte[] wrong = CONTENT.clone();
    wrong[50_000] ^= 1;
    mirror.file("net.tflite", wrong);
    nothing("its SHA-256 differs");
  }

  @Test
  void a_short_file_is_refused() {
    mirror.file("net.tflite", Arrays.copyOf(CONTENT, 99_999));
    nothing("ends after 99,999 bytes of 100,000");
  }

  @Test
  void a_file_that_is_too_long_is_refused() {
    mirror.file("net.tflite", Arrays.copyOf(CONTENT, 100_001));
    nothing("has more than the 100,000 bytes");
  }

  @Test
  void a_file_without_an_end_is_cut_off() {
    mirror.endless("net.tflite");
    nothing("has more than the 100,000 bytes");
  }

  @Test
  void an_empty_file_is_refused() {
    mirror.file("net.tflite", new byte[0]);
    refused("net.tflite");
    assertThat(left()).isEmpty();
  }

  @Test
  void a_connection_that_breaks_leaves_nothing() {
    mirror.broken("net.tflite", Arrays.copyOf(CONTENT, 60_000), CONTENT.length);
    nothing("breaks off after");
  }

  @Test
  void a_server_that_never_answers_is_given_up() {
    mirror.stalling("net.tflite", new byte[0]);
    nothing("does not answer");
  }

  @Test
  void a_server_that_stops_in_the_middle_is_given_up() {
    mirror.stalling("net.tflite", Arrays.copyOf(CONTENT, 30_000));
    nothing("sends nothing any more after");
  }

  @Test
  void a_file_that_is_not_there_is_one_sentence() {
    nothing("answers with status 404");
    mirror.status("net.tflite", 503);
    nothing("answers with status 503");
  }

  @Test
  void a_redirect_is_followed_and_what_it_leads_to_is_verified_as_well() {
    mirror.redirect("net.tflite", "elsewhere").file("elsewhere", CONTENT);
    assertThat(fetch().get(MODEL)).contains("SHA-256 as listed");
  }

  @Test
  void a_redirect_without_an_end_is_one_sentence() {
    mirror.redirect("net.tflite", "net.tflite");
    refused(mirror.base().toString());
    assertThat(left()).isEmpty();
  }

  @Test
  void without_a_network_it_says_so() {
    assertThatThrownBy(
            () ->
                new Fetch(folder, Optional.empty(), Duration.ofSeconds(5), (_, _) -> {}).get(MODEL))
        .isInstanceOf(UserError.class)
        .hasMessage("http://127.0.0.1:1/net.tflite cannot be reached; is there a network?");
    assertThat(left()).isEmpty();
  }

  @Test
  void an_unknown_host_is_one_sentence() {
    URI nowhere = URI.create("http://nowhere.invalid/");
    assertThatThrownBy(
            () ->
                new Fetch(folder, Optional.of(nowhere), Duration.ofSeconds(5), (_, _) -> {})
                    .get(MODEL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void a_folder_that_cannot_be_written_is_one_sentence() throws IOException {
    mirror.file("net.tflite", CONTENT);
    Path file = Files.createFile(folder.resolve("file"));
    Fetch fetch = new Fetch(file, Optional.of(mirror.base()), Duration.ofSeconds(5), (_, _) -> {});
    assertThatThrownBy(() -> fetch.get(MODEL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Writing");
  }

  @Test
  void an_included_model_comes_out_of_the_jar() throws IOException {
    ZooModel sine = Zoo.read().find("sine_int8");
    assertThat(fetch().get(sine)).endsWith("sine_int8.tflite: 1,856 bytes.");
    assertThat(fetch().get(sine)).contains("there already, and right");
    Files.writeString(folder.resolve("sine_int8.tflite"), "my own work");
    assertThatThrownBy(() -> fetch().get(sine)).hasMessageContaining("is another file");
  }

  @Test
  void every_listed_model_of_a_mirror_is_as_it_was_when_it_was_listed() throws IOException {
    Path shared = Path.of(System.getProperty("milliwatt.shared"), "models");
    assumeTrue(Files.isDirectory(shared), "needs the shared models beside the clone");
    mirror.folder(shared);
    List<ZooModel> models = Zoo.read().models();
    models.forEach(fetch()::get);
    assertThat(left())
        .containsExactlyInAnyOrderElementsOf(models.stream().map(ZooModel::file).toList());
    for (ZooModel model : models) {
      if (model instanceof ZooModel.Public) {
        assertThat(folder.resolve(model.file()))
            .hasSameBinaryContentAs(shared.resolve(model.file()));
      }
    }
  }

  private Fetch fetch() {
    return new Fetch(folder, Optional.of(mirror.base()), Duration.ofSeconds(1), (_, _) -> {});
  }

  private void nothing(String sentence) {
    refused(sentence);
    assertThat(left()).isEmpty();
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> fetch().get(MODEL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n")
        .hasMessageEndingWith(".");
  }

  private List<String> left() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(int count, long seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
