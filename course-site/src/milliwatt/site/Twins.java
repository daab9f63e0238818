package milliwatt.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import milliwatt.engine.LabInC;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.sidebyside.ClassInC;
import milliwatt.sidebyside.Sides;

/**
 * Classes of the solutions beside the C that they become, each a script that the demo of that name
 * loads. Which line is whose twin is what the translator says.
 */
final class Twins {
  /** What can be chosen; all are in the program of {@link #LAB}. */
  static final List<String> CLASSES =
      List.of(
          "Conv2D",
          "DepthwiseConv2D",
          "FullyConnected",
          "AveragePool2D",
          "Softmax",
          "FixedPoint",
          "ComplexFft",
          "MelFilterBank",
          "Placement",
          "Detector");

  /** The last lab before the board: all that a keyword spotter consists of. */
  private static final String LAB = "lab10";

  private LabInC program;

  /** One class; translating takes seconds, once. */
  ClassInC of(String name) {
    if (program == null) {
      LabCatalogue catalogue = new LabCatalogue();
      program = LabInC.reference(catalogue.find(LAB), catalogue, new CourseSources());
    }
    return program.sources().stream()
        .filter(source -> source.path().equals("tinyml/" + name + ".java"))
        .map(java -> ClassInC.of(java, name + ".java of the solutions", program.translation()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(LAB + " has no " + name + "."));
  }

  void write(Path assets) throws IOException {
    JsonMapper json = new JsonMapper();
    Files.writeString(
        assets.resolve("twins-classes.js"),
        "window.twinClasses = " + json.writeValueAsString(CLASSES) + ";\n");
    for (String name : CLASSES) {
      String table = json.writeValueAsString(Sides.table(of(name)));
      Files.writeString(
          assets.resolve("twins-" + name + ".js"),
          "(window.twinTables ??= {})[\"%s\"] = %s;\n".formatted(name, table),
          StandardCharsets.UTF_8);
    }
    try (InputStream walk = Sides.class.getResourceAsStream("twins.js")) {
      Files.write(
          assets.resolve("twins-walk.js"), Objects.requireNonNull(walk, "twins.js").readAllBytes());
    }
  }
}
