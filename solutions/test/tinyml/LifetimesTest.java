package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifetimesTest {
  /** Operator 0 makes 2 and 3 of 0; operator 1 makes 4 of 2 and 0. Nobody reads 1 and 3. */
  private static ModelFile graph() {
    ModelFile file = new ModelFile();
    for (int i = 0; i < 6; i++) {
      file.tensor(TensorType.INT8, new int[] {8}, null);
    }
    file.operator(OperatorCode.SPLIT, 1, new int[] {-1, 0}, new int[] {2, 3}, 0);
    file.operator(OperatorCode.ADD, 1, new int[] {2, 0}, new int[] {4}, 0);
    file.operator(OperatorCode.RELU, 1, new int[] {4}, new int[] {5}, 0);
    return file.inputs(0, 1).outputs(5);
  }

  @Test
  void a_tensor_lives_from_its_writer_to_its_last_reader() {
    Lifetimes lifetimes = Lifetimes.of(new Model(graph().write()));
    assertThat(lifetimes.first(2)).isZero();
    assertThat(lifetimes.last(2)).isEqualTo(1);
    assertThat(lifetimes.first(4)).isEqualTo(1);
    assertThat(lifetimes.last(4)).isEqualTo(2);
  }

  @Test
  void inputs_live_from_before_the_first_operator() {
    Lifetimes lifetimes = Lifetimes.of(new Model(graph().write()));
    assertThat(lifetimes.first(0)).isEqualTo(Tensor.BEFOREHAND);
    assertThat(lifetimes.last(0)).isEqualTo(1);
    assertThat(lifetimes.last(1)).isEqualTo(Tensor.BEFOREHAND);
  }

  @Test
  void outputs_and_variables_live_until_after_the_last_operator() {
    Lifetimes lifetimes = Lifetimes.of(new Model(graph().outputs(5, 2).variable(1).write()));
    assertThat(lifetimes.last(5)).isEqualTo(3);
    assertThat(lifetimes.last(2)).isEqualTo(3);
    assertThat(lifetimes.first(1)).isEqualTo(Tensor.BEFOREHAND);
    assertThat(lifetimes.last(1)).isEqualTo(3);
  }

  @Test
  void what_nobody_reads_lives_while_it_is_written() {
    Lifetimes lifetimes = Lifetimes.of(new Model(graph().write()));
    assertThat(lifetimes.first(3)).isZero();
    assertThat(lifetimes.last(3)).isZero();
    assertThat(lifetimes.meet(3, 2)).isTrue();
    assertThat(lifetimes.meet(3, 4)).isFalse();
  }
}
