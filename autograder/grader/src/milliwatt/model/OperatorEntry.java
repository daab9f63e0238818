package milliwatt.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.report.Neutral;
import tinyml.Operator;
import tinyml.OperatorCode;

/**
 * What a model says of one operator.
 *
 * @param name the schema's name of the operation, for example {@code CONV_2D}
 * @param inputs indices of tensors; {@link Operator#NO_TENSOR} for one that is left out
 * @param outputs indices of tensors
 */
record OperatorEntry(
    int index, String name, int version, List<Integer> inputs, List<Integer> outputs) {

  static OperatorEntry of(int index, Operator operator) {
    String name = OperatorNames.of(operator.code);
    if (operator.code == OperatorCode.CUSTOM) {
      name += " " + Neutral.line(new String(operator.customName(), StandardCharsets.UTF_8));
    }
    return new OperatorEntry(
        index,
        name,
        operator.version,
        IntStream.range(0, operator.inputs()).map(operator::input).boxed().toList(),
        IntStream.range(0, operator.outputs()).map(operator::output).boxed().toList());
  }
}
