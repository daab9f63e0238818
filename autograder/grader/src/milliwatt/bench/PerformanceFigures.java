package milliwatt.bench;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;

/**
 * Every count that a document of the project may quote, by name: those that {@code dev performance}
 * measured last and wrote into a file, the references of the labs' budgets, and what others
 * published.
 *
 * <pre>
 * kws_ref_model.fast.instructions     a model (without its ending), kernels, what
 * kws_ref_model.fast.2.instructions   of operator 2
 * kws_ref_model.fast.2.loads          those of a kind
 * kws_ref_model.fast.all.loads        of all operators, with the first input
 * budget.lab08.step_1_a_dot_product   the reference of a budget
 * published.m4.kws_ref_model.CMSIS-NN.instructions
 * </pre>
 */
public final class PerformanceFigures {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final SortedMap<String, Double> measured;
  private final SortedMap<String, Double> given = new TreeMap<>();

  private PerformanceFigures(SortedMap<String, Double> measured) {
    this.measured = measured;
  }

  /** What the file holds, if there is one, and what the labs and others give. */
  public static PerformanceFigures read(Path file, LabCatalogue catalogue) throws IOException {
    SortedMap<String, Double> measured = new TreeMap<>();
    if (Files.exists(file)) {
      JSON.readTree(file.toFile())
          .properties()
          .forEach(entry -> measured.put(entry.getKey(), entry.getValue().doubleValue()));
    }
    PerformanceFigures figures = new PerformanceFigures(measured);
    for (Lab lab : catalogue.all()) {
      lab.budgets()
          .forEach(
              (check, budget) ->
                  figures.given.put(
                      "budget.%s.%s".formatted(lab.id(), check), (double) budget.reference()));
    }
    figures.published();
    return figures;
  }

  private void published() throws IOException {
    JsonNode all =
        new YAMLMapper()
            .readTree(PerformanceFigures.class.getResourceAsStream("published.yaml"))
            .required("figures");
    for (JsonNode each : all) {
      String name =
          "published.%s.%s.%s."
              .formatted(
                  each.required("core").textValue(),
                  each.required("model").textValue(),
                  each.required("kernels").textValue());
      given.put(name + "instructions", each.required("instructions").doubleValue());
      given.put(name + "code", each.required("code").doubleValue());
      given.put(
          name + "ram",
          each.required("arena").doubleValue()
              + each.required("static").doubleValue()
              + each.required("stack").doubleValue());
    }
  }

  /** Takes what was measured, instead of what there was of the same model and kernels. */
  public void put(Measured m) {
    String name = "%s.%s.".formatted(m.model().replaceFirst("\\.tflite$", ""), plain(m.kernels()));
    measured.keySet().removeIf(key -> key.startsWith(name));
    measured.put(name + "instructions", (double) m.instructions());
    measured.put(name + "code", (double) m.codeBytes());
    measured.put(name + "ram", (double) m.ramBytes());
    measured.put(name + "arena", (double) m.arenaBytes());
    measured.put(name + "scratch", (double) m.scratchBytes());
    measured.put(name + "vectors", (double) m.vectorBytes());
    for (OperatorCount operator : m.operators()) {
      measured.put(name + operator.index() + ".instructions", (double) operator.instructions());
      if (operator.products() > 0) {
        measured.put(name + operator.index() + ".products", (double) operator.products());
      }
    }
  }

  /** Takes what the instructions are spent on, beside what was measured of the same model. */
  public void put(ModelFile model, String kernels, List<OperatorKinds> operators) {
    String name = "%s.%s.".formatted(model.name().replaceFirst("\\.tflite$", ""), plain(kernels));
    long products = operators.stream().mapToLong(OperatorKinds::products).sum();
    measured.put(name + "all.products", (double) products);
    for (InstructionKind kind : InstructionKind.values()) {
      for (OperatorKinds operator : operators) {
        measured.put(name + operator.index() + "." + kind.title, (double) operator.of(kind));
      }
      measured.put(name + "all." + kind.title, (double) KindText.sum(operators, kind));
    }
    for (OperatorKinds operator : operators) {
      measured.put(name + operator.index() + ".all", (double) operator.total());
    }
    long all = operators.stream().mapToLong(OperatorKinds::total).sum();
    measured.put(name + "all.all", (double) all);
  }

  private static String plain(String kernels) {
    return kernels.equals("C by hand") ? "c" : kernels;
  }

  /**
   * A figure by its name.
   *
   * @throws UserError if there is none
   */
  public double get(String name) {
    Double value = measured.getOrDefault(name, given.get(name));
    if (value == null) {
      throw new UserError("There is no figure called '%s'; measure it first.".formatted(name));
    }
    return value;
  }

  /** Writes what was measured: an object with a number a name. */
  public void write(Path file) throws IOException {
    Map<String, Long> whole = new TreeMap<>();
    measured.forEach((name, value) -> whole.put(name, Math.round(value)));
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    Files.writeString(file, JSON.writer(lines).writeValueAsString(whole) + "\n");
  }
}
