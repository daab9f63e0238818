package milliwatt.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tinyml.Dsp;

/** Each method of {@code tinyml.Dsp} is one instruction on a core that has it. */
class DspInstructionsTest {
  private static final Path FIRMWARE =
      Path.of(System.getProperty("milliwatt.root"), "boards", "firmware");

  /** The functions of C that are looked at: a call each, of arguments in registers r0, r1, r2. */
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("sadd16", "(int32_t x, int32_t y) { return Dsp_sadd16(x, y); }"),
          Map.entry("ssub16", "(int32_t x, int32_t y) { return Dsp_ssub16(x, y); }"),
          Map.entry("sasx", "(int32_t x, int32_t y) { return Dsp_sasx(x, y); }"),
          Map.entry("ssax", "(int32_t x, int32_t y) { return Dsp_ssax(x, y); }"),
          Map.entry("shadd16", "(int32_t x, int32_t y) { return Dsp_shadd16(x, y); }"),
          Map.entry("smlsdx", "(int32_t x, int32_t y, int32_t z) { return Dsp_smlsdx(x, y, z); }"),
          Map.entry("sxtb16", "(int32_t x) { return Dsp_sxtb16(x); }"),
          Map.entry("sxtb16Ror8", "(int32_t x) { return Dsp_sxtb16Ror8(x); }"),
          Map.entry("smlad", "(int32_t x, int32_t y, int32_t z) { return Dsp_smlad(x, y, z); }"),
          Map.entry("smuad", "(int32_t x, int32_t y) { return Dsp_smuad(x, y); }"),
          Map.entry("smmulr", "(int32_t x, int32_t y) { return Dsp_smmulr(x, y); }"),
          Map.entry("ssat", "(int32_t x) { return Dsp_ssat(x, 8); }"),
          Map.entry("qadd", "(int32_t x, int32_t y) { return Dsp_qadd(x, y); }"),
          Map.entry("qsub", "(int32_t x, int32_t y) { return Dsp_qsub(x, y); }"),
          Map.entry("clz", "(int32_t x) { return Dsp_clz(x); }"),
          Map.entry("load4", "(int8_t *x) { return mw_load4(x); }"));

  private static final Map<String, String> INSTRUCTIONS =
      Map.ofEntries(
          Map.entry("sadd16", "sadd16 r0, r0, r1"),
          Map.entry("ssub16", "ssub16 r0, r0, r1"),
          Map.entry("sasx", "sasx r0, r0, r1"),
          Map.entry("ssax", "ssax r0, r0, r1"),
          Map.entry("shadd16", "shadd16 r0, r0, r1"),
          Map.entry("smlsdx", "smlsdx r0, r0, r1, r2"),
          Map.entry("sxtb16", "sxtb16 r0, r0"),
          Map.entry("sxtb16Ror8", "sxtb16 r0, r0, ror #8"),
          Map.entry("smlad", "smlad r0, r0, r1, r2"),
          Map.entry("smuad", "smuad r0, r0, r1"),
          Map.entry("smmulr", "smmulr r0, r0, r1"),
          Map.entry("ssat", "ssat r0, #8, r0"),
          Map.entry("qadd", "qadd r0, r0, r1"),
          Map.entry("qsub", "qsub r0, r0, r1"),
          Map.entry("clz", "clz r0, r0"),
          Map.entry("load4", "ldr r0, [r0, #0]"));

  private static final Pattern INSTRUCTION = Pattern.compile("\\s+[0-9a-f]+:\\s+(.*)");
  private static final Pattern FUNCTION = Pattern.compile("[0-9a-f]+ <call_(\\w+)>:");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"M4", "M7", "M55"})
  void each_method_is_one_instruction(Place place) throws Exception {
    assertThat(functions(place, CALLS))
        .containsOnlyKeys(methods().toList())
        .allSatisfy((name, found) -> assertThat(found).containsExactly(INSTRUCTIONS.get(name)));
  }

  /** LDRD and LDM fault where LDR does not: at an address that is no multiple of 4. */
  @ParameterizedTest
  @EnumSource(names = {"M3", "M4", "M7", "M55"})
  void loads_side_by_side_are_not_joined(Place place) throws Exception {
    String sum = "(int8_t *x) { return mw_load4(x) * 3 + mw_load4(x + 4) * 5 - mw_load4(x + 8); }";

    List<String> found = functions(place, Map.of("sum", sum)).get("sum");

    assertThat(found)
        .noneMatch(each -> each.startsWith("ldm") || each.startsWith("ldrd"))
        .filteredOn(each -> each.startsWith("ldr"))
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"M4", "M7", "M55"})
  void a_product_of_halves_and_a_limit_need_no_intrinsic(Place place) throws Exception {
    Map<String, List<String>> found =
        functions(
            place,
            Map.of(
                "low",
                    "(int32_t x, int32_t y, int32_t z) { return z + (int16_t) x * (int16_t) y; }",
                "high", "(int32_t x, int32_t y, int32_t z) { return z + (x >> 16) * (y >> 16); }",
                "limit",
                    "(int32_t x) { if (x < -128) { return -128; } return x > 127 ? 127 : x; }"));

    assertThat(found.get("low")).containsExactly("smlabb r0, r0, r1, r2");
    assertThat(found.get("high")).containsExactly("smlatt r0, r1, r0, r2");
    assertThat(found.get("limit")).containsExactly("ssat r0, #8, r0");
  }

  private static Stream<String> methods() {
    return Arrays.stream(Dsp.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName);
  }

  /** The instructions of each function, without the return at its end. */
  private Map<String, List<String>> functions(Place place, Map<String, String> calls)
      throws Exception {
    StringBuilder c = new StringBuilder("#include \"mw_dsp.h\"\n");
    calls.forEach((name, rest) -> c.append("int32_t call_" + name + rest + "\n"));
    Files.writeString(folder.resolve("calls.c"), c);
    List<String> compile = new ArrayList<>(place.compiler().toList());
    compile.addAll(List.of("-I", FIRMWARE.toString(), "-c", "calls.c", "-o", "calls.o"));
    Tool.run(folder, compile);
    String listing =
        Tool.run(folder, List.of("arm-none-eabi-objdump", "-d", "--no-show-raw-insn", "calls.o"));
    Map<String, List<String>> functions = new TreeMap<>();
    List<String> open = new ArrayList<>();
    for (String line : listing.lines().toList()) {
      Matcher function = FUNCTION.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (function.matches()) {
        open = new ArrayList<>();
        functions.put(function.group(1), open);
      } else if (instruction.matches()) {
        String text = instruction.group(1).replaceAll("\\s+", " ").strip();
        if (!text.equals("bx lr") && !text.startsWith("nop")) {
          open.add(text);
        }
      }
    }
    return functions;
  }
}
