package milliwatt.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import milliwatt.models.scenes.SceneGenerator;
import org.jsoup.nodes.Element;

/**
 * Places where the course's own code runs in the page.
 *
 * <p>A demo {@code x} is {@code theme/demos/x.html}, which says what there is to see and reads
 * without the demo too, and {@code x.js}, which draws; what it computes is the Java of the
 * solutions in {@code tinyml.js}, or in {@code tinyml.wasm} where a page may fetch. They come when
 * the demo is scrolled to. Models and sounds are scripts as well: a page from {@code file://} may
 * not fetch.
 */
final class Demos {
  /** Files of the clone that demos work on, each a script of that name. */
  private static final List<String> DATA =
      List.of(
          "models/kws/kws_small.tflite",
          "models/gestures/gestures.tflite",
          "models/vww/vww_drawn.tflite",
          "models/sine/sine_int8.tflite",
          "models/generated/residual.tflite",
          "models/generated/ds_cnn.tflite",
          "models/audio/happy.wav",
          "models/audio/bed.wav",
          "models/audio/cat.wav",
          "models/audio/unknown.wav");

  /**
   * Seeds of scenes for the camera's demo, by turns without and with somebody; chosen by eye, so
   * that there is something to confuse.
   */
  static final long[] SCENES = {1_200_000_011L, 1_200_000_008L, 1_200_000_015L, 1_200_000_020L};

  private final Path clone;

  Demos(Path clone) {
    this.clone = clone;
  }

  /** Puts the demos into a page. */
  void place(Element body) throws IOException {
    for (Element place : body.select("[data-demo]")) {
      String name = place.attr("data-demo");
      place.tagName("section").addClass("demo").attr("aria-labelledby", "demo-" + name);
      place.html(Files.readString(clone.resolve("course-site/theme/demos/" + name + ".html")));
      place
          .appendElement("noscript")
          .html("<p>This demo runs in your browser, which has scripts turned off.</p>");
    }
  }

  /** Writes what the demos load. */
  void write(Path assets) throws IOException {
    try (InputStream code = milliwatt.demos.Demos.class.getResourceAsStream("tinyml.js")) {
      byte[] script =
          Objects.requireNonNull(code, "milliwatt-demos has no tinyml.js").readAllBytes();
      // It puts what it exports into "exports" where there is one, else among the page's own names.
      String module =
          "(function (exports) {\n%s\n})(window.tinyml = {});\n"
              .formatted(new String(script, StandardCharsets.UTF_8));
      Files.writeString(assets.resolve("tinyml.js"), module);
    }
    try (InputStream code = milliwatt.demos.Demos.class.getResourceAsStream("tinyml.wasm")) {
      Files.write(
          assets.resolve("tinyml.wasm"),
          Objects.requireNonNull(code, "milliwatt-demos has no tinyml.wasm").readAllBytes());
    }
    for (String file : DATA) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      data(assets, name, Files.readAllBytes(clone.resolve(file)));
    }
    for (int i = 0; i < SCENES.length; i++) {
      byte[] frame = SceneGenerator.draw(SCENES[i], i % 2 == 1).rgb565();
      data(assets, "scene%d.rgb565".formatted(i + 1), frame);
    }
  }

  private static void data(Path assets, String name, byte[] bytes) throws IOException {
    String script =
        "(window.tinymlData = window.tinymlData || {})[\"%s\"] = \"%s\";\n"
            .formatted(name, Base64.getEncoder().encodeToString(bytes));
    Files.writeString(assets.resolve(name + ".js"), script, StandardCharsets.US_ASCII);
  }
}
