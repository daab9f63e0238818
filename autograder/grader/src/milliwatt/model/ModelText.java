package milliwatt.model;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A model set out for people. */
public final class ModelText {
  private static final int MOST_CHARACTERS = 60;

  private final ModelEntry model;
  private final PrintWriter out;

  public ModelText(ModelEntry model, PrintWriter out) {
    this.model = model;
    this.out = out;
  }

  public void print() {
    line(
        "%s: %,d bytes, %s, %s",
        model.file(),
        model.fileBytes(),
        count(model.operators().size(), "operator"),
        count(model.tensors().size(), "tensor"));
    model.inputs().forEach(i -> line("  input   %s", label(i)));
    model.outputs().forEach(i -> line("  output  %s", label(i)));
    line("");
    line("Operators, in the order in which they run");
    model.operators().forEach(this::operator);
    line("");
    tensors();
    line("");
    line("constants %,11d bytes, part of the model", model.constantBytes());
    line("others    %,11d bytes, before any reuse of memory", model.computedBytes());
    out.flush();
  }

  private void operator(OperatorEntry operator) {
    line("  %3d  %s, version %d", operator.index(), operator.name(), operator.version());
    operator.inputs().forEach(i -> line("         in   %s", label(i)));
    operator.outputs().forEach(i -> line("         out  %s", label(i)));
  }

  private void tensors() {
    int widest = model.tensors().stream().mapToInt(t -> shape(t).length()).max().orElse(0);
    String row = "  %3s  %-8s %-" + Math.max(5, widest) + "s %11s  %-8s  %-29s %5s  %s";
    line("Tensors");
    line(row, "#", "type", "shape", "bytes", "role", "scale", "zero", "name");
    for (TensorEntry t : model.tensors()) {
      line(
          row,
          t.index(),
          t.type(),
          shape(t),
          String.format(Locale.ROOT, "%,d", t.bytes()),
          model.role(t),
          scale(t),
          t.scales().isEmpty() ? "" : t.zeroPoint(),
          shortName(t));
    }
  }

  private String label(int index) {
    if (index < 0) {
      return "  -  left out";
    }
    TensorEntry t = model.tensors().get(index);
    return "%3d  %s %s  %s".formatted(index, t.type(), shape(t), shortName(t));
  }

  /** Converters join the names of all that they fused with semicolons; the first one tells most. */
  private static String shortName(TensorEntry tensor) {
    String[] parts = tensor.name().split(";", -1);
    String first = parts[0];
    if (first.codePointCount(0, first.length()) > MOST_CHARACTERS) {
      first = first.substring(0, first.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
    }
    return parts.length == 1 ? first : first + " (+%d)".formatted(parts.length - 1);
  }

  private static String shape(TensorEntry tensor) {
    List<Integer> shape = tensor.shape();
    return shape.isEmpty()
        ? "scalar"
        : shape.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  private static String scale(TensorEntry tensor) {
    List<Float> scales = tensor.scales();
    return switch (scales.size()) {
      case 0 -> "";
      case 1 -> figure(scales.getFirst());
      default ->
          "%d of axis %d, to %s"
              .formatted(
                  scales.size(),
                  tensor.quantizedDimension(),
                  figure(scales.stream().max(Float::compare).get()));
    };
  }

  private static String figure(float value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
