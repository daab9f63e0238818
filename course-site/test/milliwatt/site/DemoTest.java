package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import milliwatt.demos.Demos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Demos in a real browser: what they compute is what the JVM computes. */
class DemoTest {
  private static final String MODEL = "models/kws/kws_small.tflite";
  private static final int WAV_HEADER = 44;

  /** Takes bytes in base64. */
  private static final String BYTES =
      "const bytes = text => Int8Array.from(atob(text), c => c.charCodeAt(0));";

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    page = browser.page(1300, ColorScheme.LIGHT);
    page.navigate(Browser.address("playground.html"));
    for (Locator demo : page.locator("[data-demo]").all()) {
      demo.scrollIntoViewIfNeeded();
    }
    for (Locator demo : page.locator("[data-demo]").all()) {
      demo.and(page.locator("[data-started]")).waitFor();
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void the_console_is_empty_and_no_other_host_was_asked() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(BuiltSite.CLONE.resolve(name));
  }

  private static short[] samples(String name) throws IOException {
    byte[] wav = file(name);
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(wav, WAV_HEADER, wav.length - WAV_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void quantising_gives_the_jvms_bytes_also_where_only_floats_make_a_tie() {
    String grid =
        """
        () => { const out = [];
          for (let i = -400; i <= 400; i++) for (const [s, z] of [[0.1, 0], [0.5, -3], [0.0156, 127], [1e-3, -128]]) {
            const q = tinyml.quantize(i * 0.05, s, z);
            out.push(q, Math.round(tinyml.dequantize(q, s, z) * 1e6));
          }
          out.push(tinyml.quantize(0.25, 0.1, 0), tinyml.zeroPointFor(-1, 3), Math.round(tinyml.scaleFor(-1, 3) * 1e9));
          return out; }""";
    double[][] pairs = {{0.1, 0}, {0.5, -3}, {0.0156, 127}, {1e-3, -128}};
    IntStream.Builder expected = IntStream.builder();
    for (int i = -400; i <= 400; i++) {
      for (double[] pair : pairs) {
        int q = Demos.quantize(i * 0.05, pair[0], (int) pair[1]);
        expected.add(q);
        expected.add((int) Math.round((double) Demos.dequantize(q, pair[0], (int) pair[1]) * 1e6));
      }
    }
    expected.add(3).add(Demos.zeroPointFor(-1, 3));
    expected.add((int) Math.round((double) Demos.scaleFor(-1, 3) * 1e9));
    assertThat(page.evaluate(grid)).isEqualTo(expected.build().boxed().toList());
  }

  @Test
  void a_second_of_sound_gives_the_jvms_features_and_scores() throws IOException {
    for (String clip : List.of("happy", "bed", "cat", "unknown")) {
      Demos.openEar(file(MODEL), 2);
      byte[] features = Demos.features(samples("models/audio/" + clip + ".wav"));
      Demos.look(features);
      for (int layer = 0; layer < Demos.layers(); layer++) {
        Demos.runLayer(layer);
      }
      int[] scores = Demos.scores();
      Object inThePage =
          page.evaluate(
              "clip => {"
                  + BYTES
                  + """
                    const wav = bytes(tinymlData[clip + ".wav"]);
                    tinyml.openEar(bytes(tinymlData["kws_small.tflite"]), 2);
                    const features = tinyml.features(new Int16Array(wav.buffer, 44));
                    tinyml.look(features);
                    for (let i = 0; i < tinyml.layers(); i++) tinyml.runLayer(i);
                    return [...tinyml.scores(), ...features];
                  }""",
              clip);
      List<Integer> expected =
          IntStream.concat(
                  Arrays.stream(scores), IntStream.range(0, features.length).map(i -> features[i]))
              .boxed()
              .toList();
      assertThat(inThePage).as(clip).isEqualTo(expected);
    }
  }

  @Test
  void a_stream_of_sound_gives_the_jvms_keywords() throws IOException {
    short[] stream = samples("models/audio/stream.wav");
    Demos.openEar(file(MODEL), 2);
    Demos.listen();
    IntStream.Builder expected = IntStream.builder();
    for (int at = 0; at + 2048 <= stream.length; at += 2048) {
      Arrays.stream(Demos.hear(Arrays.copyOfRange(stream, at, at + 2048))).forEach(expected::add);
    }
    Object inThePage =
        page.evaluate(
            "text => {"
                + BYTES
                + """
                  const stream = new Int16Array(bytes(text).buffer, 44), out = [];
                  tinyml.openEar(bytes(tinymlData["kws_small.tflite"]), 2);
                  tinyml.listen();
                  for (let at = 0; at + 2048 <= stream.length; at += 2048)
                    out.push(...tinyml.hear(stream.slice(at, at + 2048)));
                  return out;
                }""",
            base64(file("models/audio/stream.wav")));
    List<Integer> all = expected.build().boxed().toList();
    assertThat(all).contains(2, 3, 4); // bed, cat and happy are in it
    assertThat(inThePage).isEqualTo(all);
  }

  @Test
  void a_model_is_read_as_on_the_jvm_and_a_damaged_one_refused_in_the_same_words()
      throws IOException {
    byte[] damaged = Arrays.copyOf(file(MODEL), 1000);
    List<byte[]> models =
        List.of(
            file(MODEL),
            file("models/sine/sine_int8.tflite"),
            file("models/generated/every_operator.tflite"),
            damaged);
    for (byte[] model : models) {
      Object inThePage =
          page.evaluate(
              "text => {" + BYTES + "return tinyml.inspect(bytes(text)); }", base64(model));
      assertThat(inThePage).isEqualTo(Demos.inspect(model));
    }
    assertThat(Demos.inspect(damaged)).contains("error");
  }

  @Test
  void every_output_of_a_convolution_and_the_way_to_it_are_the_jvms() {
    byte[] image = new byte[36];
    for (int i = 0; i < image.length; i++) {
      image[i] = (byte) (i * 37 - 128);
    }
    byte[] filter = {-1, 0, 1, -2, 5, 2, -1, 0, 7};
    IntStream.Builder expected = IntStream.builder();
    for (int stride = 1; stride <= 2; stride++) {
      for (boolean same : new boolean[] {false, true}) {
        int size = Demos.convolve(image, filter, stride, same);
        for (int i = 0; i < size * size; i++) {
          expected.add(Demos.convolved()[i]);
          Arrays.stream(Demos.convolutionSteps(i / size, i % size)).forEach(expected::add);
        }
      }
    }
    Object inThePage =
        page.evaluate(
            """
            () => { const image = Int8Array.from({length: 36}, (_, i) => i * 37 - 128), out = [];
              const filter = Int8Array.from([-1, 0, 1, -2, 5, 2, -1, 0, 7]);
              for (const stride of [1, 2]) for (const same of [false, true]) {
                const size = tinyml.convolve(image, filter, stride, same);
                for (let i = 0; i < size * size; i++)
                  out.push(tinyml.convolved()[i], ...tinyml.convolutionSteps(Math.floor(i / size), i % size));
              }
              return out; }""");
    assertThat(inThePage).isEqualTo(expected.build().boxed().toList());
  }

  @Test
  void a_word_is_heard_by_keyboard_alone() throws IOException {
    Demos.openEar(file(MODEL), 2);
    Demos.look(Demos.features(samples("models/audio/happy.wav")));
    IntStream.range(0, Demos.layers()).forEach(Demos::runLayer);
    int score = Demos.scores()[4];
    Page fresh = browser.page(1300, ColorScheme.LIGHT);
    fresh.navigate(Browser.address("index.html"));
    Locator button = fresh.locator("[data-demo=keywords] button").first();
    button.focus();
    fresh.keyboard().press("Enter");
    fresh.getByText("Heard: happy").waitFor();
    assertThat(fresh.locator("[data-demo=keywords] canvas").getAttribute("aria-label"))
        .contains("sound from");
    String said = fresh.locator("[data-demo=keywords] [role=status]").textContent();
    assertThat(said)
        .contains(String.format(Locale.ROOT, "Heard: happy, with %.1f %%.", score / 2.56))
        .containsPattern("One inference takes \\d+\\.\\d ms");
  }

  @Test
  void the_convolution_is_walked_by_the_arrow_keys() {
    Locator demo = page.locator("[data-demo=convolution]");
    demo.locator("svg[tabindex]").focus();
    String before = demo.locator("[role=status]").textContent();
    assertThat(before).contains("row 0, column 0");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    assertThat(demo.locator("[role=status]").textContent()).contains("row 1, column 1");
  }

  @Test
  void a_dropped_file_that_is_no_model_is_refused_in_a_sentence() {
    Locator demo = page.locator("[data-demo=inspector]");
    demo.locator("input[type=file]")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "cat.png", "image/png", "This is a picture of a cat.".getBytes()));
    demo.getByText("cat.png is refused").waitFor();
  }
}
