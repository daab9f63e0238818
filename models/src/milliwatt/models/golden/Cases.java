package milliwatt.models.golden;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.OperatorOptions;

/** The cases of one operator, in the order in which they are added. */
final class Cases {

  /** Operator number n, in the order of the enum, has seed n million, so that none share draws. */
  private static final int SEEDS_APART = 1_000_000;

  private final int seed;
  private final List<CaseBuilder> builders = new ArrayList<>();

  Cases(BuiltinOperator operator) {
    seed = (operator.ordinal() + 1) * SEEDS_APART;
  }

  CaseBuilder add(String name, OperatorOptions options) {
    CaseBuilder builder = new CaseBuilder(name, options, new Draws(seed, builders.size()));
    builders.add(builder);
    return builder;
  }

  List<GoldenCase> build() {
    return builders.stream().map(CaseBuilder::build).toList();
  }
}
