package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import milliwatt.fuzz.Site.Kind;
import org.junit.jupiter.api.Test;

class AnatomyTest {
  private final Corpus.Entry sine =
      Corpus.read().stream().filter(e -> e.name().equals("sine_int8.tflite")).findFirst().get();

  private final ByteBuffer file = ByteBuffer.wrap(sine.bytes()).order(ByteOrder.LITTLE_ENDIAN);

  private List<Integer> numbers(Kind kind) {
    return sine.anatomy().sites(kind).stream().map(s -> file.getInt(s.position())).toList();
  }

  @Test
  void the_numbers_of_the_sine_model_are_where_they_are_said_to_be() {
    assertThat(numbers(Kind.VERSION).getFirst()).isEqualTo(3);
    assertThat(numbers(Kind.OPERATOR_CODE)).containsExactly(9);
    assertThat(numbers(Kind.DIMENSION)).contains(1, 16);
    assertThat(numbers(Kind.TENSOR_INDEX)).allMatch(index -> index >= -1 && index < 20);
    assertThat(numbers(Kind.SCALE)).allMatch(bits -> Float.intBitsToFloat(bits) > 0);
  }

  @Test
  void every_kind_of_number_is_in_some_model() {
    assertThat(Corpus.read().stream().flatMap(entry -> entry.anatomy().kinds().stream()).distinct())
        .contains(Kind.OFFSET, Kind.VTABLE_OFFSET, Kind.VTABLE_ENTRY, Kind.LENGTH, Kind.TYPE);
  }

  @Test
  void all_numbers_lie_in_the_file() {
    for (Corpus.Entry entry : Corpus.read()) {
      for (Kind kind : entry.anatomy().kinds()) {
        assertThat(entry.anatomy().sites(kind))
            .allMatch(s -> s.position() >= 0 && s.position() + kind.bytes <= entry.bytes().length);
      }
    }
  }
}
