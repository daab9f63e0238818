package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import milliwatt.translate.Translation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison itself, with a program that was translated by hand. */
class NativeSideTest {
  @TempDir private static Path folder;
  private static NativeSide side;
  private static List<Outcome> jvm;
  private static Script script;

  @BeforeAll
  static void build() throws IOException, JvmSide.NotTinyJava {
    assumeTrue(NativeSide.available(), "gcc with its sanitizers is not installed here");
    side = NativeSide.in(folder.resolve("platform"));
    Case program = HandTranslated.program();
    script = Script.together(program.runs());
    jvm = new JvmSide().outcomes(program, script);
  }

  private static Verdict compare(String c) throws IOException, TranslatedSide.NotC {
    Translation program = new Translation(Map.of("program.c", c), Map.of(), List.of());
    return Verdict.of(jvm, side.outcomes(program, script, folder.resolve("work"), 1));
  }

  @Test
  void a_faithful_translation_gives_the_same_results_traps_and_state() throws Exception {
    Verdict verdict = compare(HandTranslated.C);

    assertThat(verdict.sentence()).isEqualTo("Both sides agree.");
    assertThat(jvm)
        .filteredOn(Outcome.Trapped.class::isInstance)
        .extracting(outcome -> ((Outcome.Trapped) outcome).kind())
        .contains(
            "ArithmeticException",
            "ArrayIndexOutOfBoundsException",
            "NegativeArraySizeException",
            "NoClassDefFoundError",
            "NullPointerException",
            "StackOverflowError",
            "IllegalStateException");
  }

  @Test
  void a_wrong_result_is_noticed() throws Exception {
    Verdict verdict = compare(HandTranslated.C.replace("return 7 / calls", "return 8 / calls"));

    assertThat(verdict).isInstanceOf(Verdict.Different.class);
  }

  @Test
  void a_wrong_line_is_noticed() throws Exception {
    Verdict verdict = compare(HandTranslated.C.replace("MW_SITE(1, 17)", "MW_SITE(1, 18)"));

    assertThat(verdict.sentence()).contains("Main.java:17").contains("Main.java:18");
  }

  @Test
  void a_wrong_message_is_noticed() throws Exception {
    Verdict verdict =
        compare(HandTranslated.C.replace("mw_trap_index(ints->length, ", "mw_trap_index(1, "));

    assertThat(verdict.sentence()).contains("Index 1 out of bounds for length 0");
  }

  @Test
  void an_effect_that_a_trap_should_have_left_behind_is_noticed() throws Exception {
    Verdict verdict = compare(HandTranslated.C.replace("    calls++;\n", ""));

    assertThat(verdict).isInstanceOf(Verdict.Different.class);
  }

  @Test
  void a_read_beyond_an_array_is_noticed_whatever_it_reads() throws Exception {
    String careless =
        HandTranslated.C.replace(
            "mw_trap_index(0, 0, MW_SITE(1, 14));", "return ints->data[9] + ints->length;");

    assertThat(compare(careless).sentence()).contains("crashed").contains("AddressSanitizer");
  }

  @Test
  void a_program_that_does_not_end_is_stopped() throws Exception {
    Verdict verdict =
        compare(HandTranslated.C.replace("return 7 / calls;", "for (;;) { calls++; }"));

    assertThat(verdict).isInstanceOf(Verdict.Different.class);
  }

  @Test
  void what_gcc_refuses_is_told_with_its_words() {
    assertThatThrownBy(() -> compare("int f( {"))
        .isInstanceOf(TranslatedSide.NotC.class)
        .hasMessageContaining("program.c:1");
  }
}
