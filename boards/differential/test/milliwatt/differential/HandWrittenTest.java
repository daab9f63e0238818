package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import milliwatt.firmware.Core;
import milliwatt.translate.Translation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the hand-written cases say, on the JVM and in translated C, here and on a twin. */
class HandWrittenTest {
  /** Steps of the script that a case takes: open, run, state. */
  private static final int STEPS = 3;

  /** A twin finds null by an address, and of an address only the statement is known. */
  private static final Set<String> IN_MID_STATEMENT =
      Set.of("a_null_enum_is_found_on_the_line_of_the_word_switch");

  /** A release build does not look up the numbers of a sentence that it does not have. */
  private static final Set<String> IN_A_SENTENCE = Set.of("numbers_are_evaluated_before_the_throw");

  @TempDir private Path folder;
  private final JvmSide jvm = new JvmSide();

  @Test
  void every_case_is_tiny_java_and_answers_for_its_state() throws Exception {
    int cases = 0;
    for (HandWritten topic : HandWritten.all()) {
      Script script = Script.apart(topic.program().runs());
      List<Outcome> outcomes = jvm.outcomes(topic.program(), script);
      for (int i = 0; i < topic.names().size(); i++) {
        assertThat(outcomes.get(STEPS * i + 2))
            .as(topic.names().get(i))
            .isInstanceOf(Outcome.Returned.class);
        cases++;
      }
    }
    assertThat(cases).isGreaterThan(200);
  }

  @TestFactory
  List<DynamicTest> translated_c_does_what_java_does() throws Exception {
    assumeTrue(NativeSide.available(), "gcc with its sanitizers is not installed here");
    return compared(NativeSide.in(folder.resolve("platform")), 1, HandWritten.all());
  }

  @TestFactory
  List<DynamicTest> translated_c_does_on_an_emulated_cortex_m4_what_java_does() throws Exception {
    assumeTrue(TwinSide.available(), "the compiler for Arm or QEMU is not installed here");
    return compared(TwinSide.keeping(Core.M4), 0, HandWritten.all());
  }

  /** Where arithmetic of floats, copying and traps are others than in other builds. */
  @TestFactory
  List<DynamicTest> a_release_build_on_an_emulated_cortex_m4_does_what_java_does()
      throws Exception {
    assumeTrue(TwinSide.available(), "the compiler for Arm or QEMU is not installed here");
    List<HandWritten> floats =
        HandWritten.all().stream().filter(topic -> topic.topic().equals("FloatCases")).toList();
    assertThat(floats).hasSize(1);
    return compared(TwinSide.keeping(Core.M4), 1, floats);
  }

  @TestFactory
  @Tag("long")
  List<DynamicTest> release_builds_on_every_core_do_what_java_does() throws Exception {
    assumeTrue(TwinSide.available(), "the compiler for Arm or QEMU is not installed here");
    List<DynamicTest> tests = new ArrayList<>();
    for (Core core : List.of(Core.M4, Core.M7, Core.M55)) {
      tests.addAll(compared(TwinSide.keeping(core), 1, HandWritten.all()));
    }
    return tests;
  }

  private List<DynamicTest> compared(TranslatedSide side, int level, List<HandWritten> topics)
      throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (HandWritten topic : topics) {
      Case program = topic.program();
      Script script = Script.apart(program.runs());
      List<Outcome> expected = jvm.outcomes(program, script);
      Translation translation = Translating.translate(program.sources(), side.explicitNullChecks());
      assertThat(translation.refusals()).as(topic.topic()).isEmpty();
      List<Outcome> outcomes =
          side.outcomes(translation, script, folder.resolve(topic.topic()), level);
      for (int i = 0; i < topic.names().size(); i++) {
        String name = topic.names().get(i);
        boolean release = side instanceof TwinSide && level == 1;
        if (side instanceof TwinSide && IN_MID_STATEMENT.contains(name)
            || release && IN_A_SENTENCE.contains(name)) {
          continue;
        }
        List<Outcome> java = List.copyOf(session(expected, i));
        List<Outcome> c = List.copyOf(session(outcomes, i));
        tests.add(
            DynamicTest.dynamicTest(
                topic.names().get(i),
                () -> assertThat(Verdict.of(java, c).sentence()).isEqualTo("Both sides agree.")));
      }
    }
    return tests;
  }

  /** What a case gave, from its open on; a crash makes it shorter or longer. */
  private static List<Outcome> session(List<Outcome> outcomes, int number) {
    List<Outcome> session = new ArrayList<>();
    int opened = -1;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Opened) {
        opened++;
      }
      if (opened == number) {
        session.add(outcome);
      }
    }
    return session;
  }
}
