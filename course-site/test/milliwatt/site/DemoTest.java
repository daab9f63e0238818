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
import java.util.Random;
import java.util.stream.IntStream;
import milliwatt.demos.Demos;
import milliwatt.models.scenes.SceneGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tinyml.PlanSteps;

/**
 * Demos in a real browser: what they compute is what the JVM computes, from the disk, as
 * JavaScript, and from a server, as WebAssembly.
 */
class DemoTest {
  private static final String MODEL = "models/kws/kws_small.tflite";
  private static final int WAV_HEADER = 44;

  /** Takes bytes in base64. */
  private static final String BYTES =
      "const bytes = text => Int8Array.from(atob(text), c => c.charCodeAt(0));";

  private static Browser browser;
  private static List<Page> pages;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    pages =
        List.of(
            started(Browser.address("playground.html")),
            started(Served.address("playground.html")));
  }

  private static Page started(String address) {
    Page page = browser.page(1300, ColorScheme.LIGHT);
    page.navigate(address);
    for (Locator demo : page.locator("[data-demo]").all()) {
      demo.scrollIntoViewIfNeeded();
      demo.and(page.locator("[data-started]")).waitFor();
    }
    return page;
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

  /** What a script gives, the same in each page. */
  private static Object evaluate(String script, Object argument) {
    List<Object> results = pages.stream().map(page -> page.evaluate(script, argument)).toList();
    assertThat(results)
        .as("as JavaScript and as WebAssembly")
        .hasSize(2)
        .containsOnly(results.getFirst());
    return results.getFirst();
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
    assertThat(evaluate(grid, null)).isEqualTo(expected.build().boxed().toList());
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
          evaluate(
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
        evaluate(
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
  void a_frame_of_a_camera_gives_the_jvms_picture_and_score() throws IOException {
    byte[] model = file("models/vww/vww_drawn.tflite");
    Demos.openEye(model, 1);
    for (int i = 0; i < milliwatt.site.Demos.SCENES.length; i++) {
      boolean person = i % 2 == 1;
      byte[] frame = SceneGenerator.draw(milliwatt.site.Demos.SCENES[i], person).rgb565();
      byte[] picture = Demos.picture(frame);
      int[] seen = Demos.see(frame);
      assertThat(seen[1]).as("the score of scene %d is %d", i, seen[0]).isEqualTo(person ? 1 : 0);
      Object inThePage =
          evaluate(
              "async name => {"
                  + BYTES
                  + """
                    const frame = await loadData(name);
                    tinyml.openEye(bytes(tinymlData["vww_drawn.tflite"]), 1);
                    const picture = tinyml.picture(frame);
                    return [...tinyml.see(frame), ...picture];
                  }""",
              "scene%d.rgb565".formatted(i + 1));
      List<Integer> expected =
          IntStream.concat(
                  Arrays.stream(seen), IntStream.range(0, picture.length).map(p -> picture[p]))
              .boxed()
              .toList();
      assertThat(inThePage).as("scene %d", i).isEqualTo(expected);
    }
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
          evaluate("text => {" + BYTES + "return tinyml.inspect(bytes(text)); }", base64(model));
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
        evaluate(
            """
            () => { const image = Int8Array.from({length: 36}, (_, i) => i * 37 - 128), out = [];
              const filter = Int8Array.from([-1, 0, 1, -2, 5, 2, -1, 0, 7]);
              for (const stride of [1, 2]) for (const same of [false, true]) {
                const size = tinyml.convolve(image, filter, stride, same);
                for (let i = 0; i < size * size; i++)
                  out.push(tinyml.convolved()[i], ...tinyml.convolutionSteps(Math.floor(i / size), i % size));
              }
              return out; }""",
            null);
    assertThat(inThePage).isEqualTo(expected.build().boxed().toList());
  }

  @Test
  void a_plan_and_each_of_its_orders_are_the_jvms_for_all_kinds_of_lifetimes() {
    IntStream.Builder expected = IntStream.builder();
    for (int sketch = 0; sketch < 40; sketch++) {
      int[] tensors = sketched(sketch);
      Arrays.stream(Demos.plan(tensors, 8, sketch % 2 == 1)).forEach(expected::add);
      for (int order = 0; order < PlanSteps.orders(); order++) {
        Arrays.stream(Demos.planSteps(order)).forEach(expected::add);
      }
    }
    List<List<Integer>> sketches =
        IntStream.range(0, 40)
            .mapToObj(seed -> Arrays.stream(sketched(seed)).boxed().toList())
            .toList();
    Object inThePage =
        evaluate(
            """
            sketches => { const out = [];
              sketches.forEach((sketch, i) => {
                out.push(...tinyml.plan(Int32Array.from(sketch), 8, i % 2 == 1));
                for (let order = 0; order < 4; order++) out.push(...tinyml.planSteps(order));
              });
              return out; }""",
            sketches);
    assertThat(inThePage).isEqualTo(expected.build().boxed().toList());
  }

  /** Bytes, first and last step of each of 2 to 10 tensors. */
  private static int[] sketched(int seed) {
    Random random = new Random(seed);
    int[] tensors = new int[3 * (2 + random.nextInt(9))];
    for (int i = 0; i < tensors.length; i += 3) {
      tensors[i] = 64 * (1 + random.nextInt(64));
      tensors[i + 1] = random.nextInt(8);
      tensors[i + 2] = tensors[i + 1] + random.nextInt(8 - tensors[i + 1]);
    }
    return tensors;
  }

  @Test
  void a_plan_that_is_drawn_keeps_apart_what_lives_at_the_same_time_and_none_is_below_its_bound() {
    for (int seed = 0; seed < 200; seed++) {
      int[] tensors = sketched(seed);
      int[] plan = Demos.plan(tensors, 8, false);
      assertThat(plan[0]).as("seed %d", seed).isGreaterThanOrEqualTo(plan[1]);
      for (int a = 0; a < tensors.length / 3; a++) {
        for (int b = 0; b < a; b++) {
          boolean meet =
              tensors[3 * a + 1] <= tensors[3 * b + 2] && tensors[3 * b + 1] <= tensors[3 * a + 2];
          boolean apart =
              plan[2 + a] + tensors[3 * a] <= plan[2 + b]
                  || plan[2 + b] + tensors[3 * b] <= plan[2 + a];
          assertThat(apart || !meet).as("seed %d, tensors %d and %d", seed, a, b).isTrue();
        }
      }
    }
  }

  @Test
  void each_step_of_the_front_end_is_the_jvms_and_the_last_gives_the_features_of_the_spotter()
      throws IOException {
    short[] second = samples("models/audio/happy.wav");
    Demos.analyse(second);
    Demos.openEar(file(MODEL), 2);
    byte[] features = Demos.features(second);
    IntStream.Builder expected = IntStream.builder();
    for (int frame = 0; frame < 49; frame++) {
      expected.add(Demos.loudness(frame));
      for (int step = 0; step < 6; step++) {
        Arrays.stream(Demos.analysed(step, frame)).forEach(expected::add);
      }
      for (int channel = 0; channel < 40; channel++) {
        assertThat(Demos.analysed(5, frame)[channel]).isEqualTo(features[40 * frame + channel]);
      }
    }
    Object inThePage =
        evaluate(
            "() => {"
                + BYTES
                + """
                  tinyml.analyse(new Int16Array(bytes(tinymlData["happy.wav"]).buffer, 44, 16000));
                  const out = [];
                  for (let frame = 0; frame < 49; frame++) {
                    out.push(tinyml.loudness(frame));
                    for (let step = 0; step < 6; step++) out.push(...tinyml.analysed(step, frame));
                  }
                  return out;
                }""",
            null);
    assertThat(inThePage).isEqualTo(expected.build().boxed().toList());
  }

  @Test
  void a_drawn_stroke_is_what_the_jvm_takes_it_for() throws IOException {
    Demos.openHand(file("models/gestures/gestures.tflite"));
    IntStream.Builder expected = IntStream.builder();
    for (int stroke = 0; stroke < 12; stroke++) {
      int[] points = scribble(stroke);
      Arrays.stream(Demos.recognise(points)).forEach(expected::add);
      for (byte seen : Demos.strokeSeen()) {
        expected.add(seen);
      }
    }
    Object inThePage =
        evaluate(
            "([model, strokes]) => {"
                + BYTES
                + """
                  tinyml.openHand(bytes(model));
                  return strokes.flatMap(points => {
                    const found = tinyml.recognise(Int32Array.from(points));
                    return [...found, ...tinyml.strokeSeen()];
                  });
                }""",
            List.of(
                base64(file("models/gestures/gestures.tflite")),
                IntStream.range(0, 12)
                    .mapToObj(stroke -> Arrays.stream(scribble(stroke)).boxed().toList())
                    .toList()));
    assertThat(inThePage).isEqualTo(expected.build().boxed().toList());
  }

  /** Points here and there, more of them for each stroke; the first is a dot. */
  private static int[] scribble(int stroke) {
    int[] points = new int[2 * (1 + 7 * stroke)];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = 3_000 + (i * (31 + stroke) * (i % 4 < 2 ? 1 : -1)) % 20_011;
      points[i + 1] = 500 + (i * i * (3 + stroke)) % 17_077;
    }
    return points;
  }

  @Test
  void from_the_disk_it_is_javascript_and_from_a_server_webassembly() {
    assertThat(pages.stream().map(page -> page.evaluate("tinyml.by")))
        .containsExactly("JavaScript", "WebAssembly");
  }
}
