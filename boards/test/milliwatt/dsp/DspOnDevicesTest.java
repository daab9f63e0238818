package milliwatt.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milliwatt.contract.Out;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tinyml.Dsp;

/** {@code tinyml.Dsp}: the JVM runs the Java, each place what it becomes there. */
class DspOnDevicesTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));
  private static final Path FIRMWARE = ROOT.resolve("boards/firmware");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void intrinsics_give_the_same_results_and_traps_as_on_the_jvm(Place place) throws Exception {
    DspCases cases = new DspCases(place.looksForNull());

    List<String> answers = answers(place, cases);

    List<String> expected = cases.onTheJvm();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < Math.min(answers.size(), expected.size()); i++) {
      if (!answers.get(i).equals(expected.get(i))) {
        wrong.add("%s: %s, not %s".formatted(cases.line(i), answers.get(i), expected.get(i)));
      }
    }
    assertThat(wrong).as("of %d cases", cases.count()).isEmpty();
    assertThat(answers).hasSize(cases.count());
  }

  @Test
  void loops_of_loads_have_a_copy_without_checks() throws Exception {
    String c = translated(false).files().get("DspAdapter.c");

    assertThat(c)
        .contains("mw_spans_words(a, first, 4, mw_rounds_by(0, count, 0, 4))")
        .contains("mw_load4(&a->data[first + i])")
        .contains("mw_spans_words(bytes, at, stride, mw_rounds(1, count, 1))")
        .contains("mw_spans_by(bytes, start + 3, 4, mw_rounds_by(start, (end - 4), 1, 4))");
  }

  @Test
  void a_table_that_four_bytes_are_loaded_from_lies_in_flash() throws Exception {
    Map<String, String> c = translated(false).files();

    assertThat(c.get("DspAdapter.c"))
        .contains("static const struct {", "} DspAdapter_TABLE_table = {");
    assertThat(c.get("DspAdapter.h")).contains("Dsp_load4(DspAdapter_TABLE, at, AT_DspAdapter(");
  }

  @Test
  void the_java_of_an_intrinsic_is_not_translated() throws Exception {
    assertThat(translated(false).files().keySet())
        .contains("DspAdapter.c", "DspAdapter.h", "program.c", "program.h")
        .noneMatch(name -> name.startsWith("Dsp."));
  }

  private List<String> answers(Place place, DspCases cases) throws Exception {
    translated(place.looksForNull()).files().forEach(this::write);
    write("cases.h", cases.header());
    for (String name : List.of("main.c", "semihosting.h", "bare.ld")) {
      try (InputStream file = DspOnDevicesTest.class.getResourceAsStream(name)) {
        Files.copy(file, folder.resolve(name));
      }
    }
    List<String> compile = new ArrayList<>(place.compiler().toList());
    compile.addAll(List.of("-I", FIRMWARE.toString(), "main.c", "DspAdapter.c"));
    compile.add(FIRMWARE.resolve("mw.c").toString());
    compile.addAll(place.linked());
    compile.addAll(List.of("-o", "program"));
    Tool.run(folder, compile);
    return Tool.run(folder, place.command(folder.resolve("program"))).lines().toList();
  }

  private static Translation translated(boolean explicitNullChecks) throws Exception {
    Path contract = Path.of(Out.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path tests = ROOT.resolve("boards/test");
    Translation translation =
        new Translator(List.of(contract))
            .translate(
                List.of(
                    source(tests, DspLab.class),
                    source(tests, DspAdapter.class),
                    source(ROOT.resolve("solutions/src"), Dsp.class)),
                DspLab.class.getName(),
                DspAdapter.class.getName(),
                explicitNullChecks);
    assertThat(translation.refusals()).isEmpty();
    return translation;
  }

  private static Source source(Path root, Class<?> type) throws IOException {
    String path = type.getName().replace('.', '/') + ".java";
    return new Source(path, Files.readString(root.resolve(path)), false);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
