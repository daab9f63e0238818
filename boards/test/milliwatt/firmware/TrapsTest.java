package milliwatt.firmware;

import static milliwatt.firmware.Conversation.ints;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What ends a call ends only the call, and says why in the JVM's words. */
class TrapsTest {
  static final List<Target> TARGETS = List.of(Target.M4, Target.M7, Target.M55, Target.NATIVE);

  private static final byte[] NOTHING = {};

  @ParameterizedTest
  @FieldSource("TARGETS")
  void every_trap_is_reported_and_survived(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      traps(host, target.core() == Core.NATIVE ? "Probe.java%3A20" : "%40[0-9a-f]{8}");
    }
  }

  @Test
  void the_sanitizers_find_nothing_in_the_firmware() {
    Firmware firmware =
        ProbeProgram.build(
            Target.NATIVE, ProbeProgram.files(), Optional.empty(), ProbeProgram.sanitized());
    try (Conversation host = new Conversation(firmware)) {
      traps(host, "Probe.java%3A20");
    }
  }

  static final List<Target> TWINS = List.of(Target.M4, Target.M7, Target.M55);

  @ParameterizedTest
  @FieldSource("TWINS")
  void a_release_build_says_what_and_where_without_words_or_numbers(Target target) {
    FirmwareOptions release = new FirmwareOptions(Optional.empty(), false, true, List.of());
    Firmware firmware = ProbeProgram.build(target, ProbeProgram.files(), Optional.empty(), release);
    try (Conversation host = new Conversation(firmware)) {
      String before = host.call("add", 3, 4);
      for (int i = 0; i < 2; i++) {
        assertThat(place(firmware, host.call("index", 5, 1, 2, 3, 4, 5, 7)))
            .isEqualTo("trapped-[ArrayIndexOutOfBoundsException Probe_index ]");
        assertThat(place(firmware, host.call("divide", 1, 0)))
            .isEqualTo("trapped-[ArithmeticException Probe_divide %2F+by+zero]");
        assertThat(place(firmware, host.call("refuse", 3, -4)))
            .isEqualTo("refused-[Probe_refuse ]");
        assertThat(place(firmware, host.call("nullPointer")))
            .isEqualTo("trapped-[NullPointerException Probe_nullPointer ]");
        assertThat(host.call("allocate", -1))
            .isEqualTo("trapped-[NegativeArraySizeException Probe.java%3A46 -1]");
        assertThat(host.call("recurse", 1_000_000)).startsWith("trapped-[StackOverflowError ");
      }
      assertThat(host.call("add", 3, 4)).isEqualTo(before).startsWith("result-[07000000]");
    }
  }

  /** The answer with the method of {@code Probe.c} in the place of an address. */
  private static String place(Firmware firmware, String answer) {
    Matcher address = Pattern.compile("%40([0-9a-f]{8})").matcher(answer);
    return address.replaceFirst(
        found -> {
          List<String> source = ProbeProgram.files().get("Probe.c").lines().toList();
          return new AddressLines(firmware)
              .lines("@" + found.group(1)).stream()
                  .filter(line -> line.file().equals("Probe.c"))
                  .map(line -> method(source, line.number()))
                  .findFirst()
                  .orElse("nowhere");
        });
  }

  /** The name of the method that has the line of this number. */
  private static String method(List<String> source, int number) {
    return source.subList(0, number).reversed().stream()
        .map(Pattern.compile("^\\w+ \\*?(Probe_\\w+)\\(")::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static void traps(Conversation host, String nullPlace) {
    assertThat(host.call("nullPointer"))
        .matches("trapped-\\[NullPointerException " + nullPlace + " ]");
    assertThat(host.call("index", 5, 1, 2, 3, 4, 5, 7))
        .isEqualTo(
            "trapped-[ArrayIndexOutOfBoundsException Probe.java%3A24"
                + " Index+7+out+of+bounds+for+length+5]");
    assertThat(host.call("divide", 1, 0))
        .isEqualTo("trapped-[ArithmeticException Probe.java%3A28 %2F+by+zero]");
    assertThat(host.call("refuse", 3, -4))
        .isEqualTo("refused-[Probe.java%3A32 tensor+3+has+-4+bytes%2C+100%25+%5Bsic%5D]");
    assertThat(host.call("allocate", -1))
        .isEqualTo("trapped-[NegativeArraySizeException Probe.java%3A46 -1]");
    assertThat(host.call("allocate", 500_000_000))
        .startsWith("trapped-[OutOfMemoryError Probe.java%3A46 2000000004+bytes+asked+for");
    assertThat(host.call("allocate", Integer.MAX_VALUE))
        .startsWith("trapped-[OutOfMemoryError Probe.java%3A46 ");
    assertThat(host.call("recurse", 1_000_000))
        .isEqualTo("trapped-[StackOverflowError Probe.java%3A36 ]");
    assertThat(host.call("recurseUnchecked", 100_000_000))
        .startsWith("trapped-[StackOverflowError ");
    assertThat(host.call("writeConstant", 1_000, NOTHING)).startsWith("trapped-[WriteToFlash ");
    assertThat(host.call("forever", 20, ints(1))).startsWith("timeout-[20 ");
    assertThat(host.call("add", 1)).startsWith("error-[The+arguments");
    assertThat(host.call("fill", -2)).startsWith("error-[The+arguments");
    assertThat(host.call("fill", 1_000_000)).startsWith("error-[The+arguments");
    assertThat(host.call("add", 3, 4)).startsWith("result-[07000000]");
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void calls_compute(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      assertThat(host.call("fill", 1_000, new byte[] {3, 0, 0, 0, 9, 9, 9}))
          .startsWith("result-[03000000000102]");
      assertThat(host.call("divide", -7, 2)).startsWith("result-[fdffffff]");
      assertThat(host.call("fill", bytes(600)).lines().filter(l -> l.startsWith("result")))
          .hasSize(3);
      byte[] two = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(2f).array();
      assertThat(host.call("root", 1_000, two)).startsWith("result-[31da0c41]");
    }
  }

  /** An array of so many bytes, as the ints that it takes on the wire. */
  private static int[] bytes(int length) {
    int[] words = new int[1 + length / 4];
    words[0] = length;
    return words;
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void a_static_initialiser_that_trapped_is_not_tried_again(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      String first = "trapped-[NegativeArraySizeException Probe.java%3A57 -1]";
      String later = "trapped-[NoClassDefFoundError Probe.java%3A56 ]";
      assertThat(Stream.generate(() -> host.call("initialised")).limit(3))
          .containsExactly(first, later, later);
      host.ask("mw T open");
      assertThat(host.call("initialised")).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void only_opening_the_program_resets_its_static_fields(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      assertThat(host.call("count")).startsWith("result-[01000000]");
      assertThat(host.call("count")).startsWith("result-[02000000]");
      host.ask("mw T open");
      assertThat(host.call("count")).startsWith("result-[01000000]");
    }
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void memory_is_given_back_unless_the_call_left_something_there(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      assertThat(host.call("allocate", 100)).contains("408]"); // 4 + 400, in units of 8
      long before = heapUsed(host);
      host.call("allocate", 100);
      assertThat(heapUsed(host)).isEqualTo(before);
      host.call("keep", 100);
      assertThat(heapUsed(host)).isEqualTo(before + 408);
      host.ask("mw T open");
      assertThat(heapUsed(host)).isZero();
    }
  }

  private static long heapUsed(Conversation host) {
    return Long.parseLong(host.ask("mw T memory").split(" ")[2]);
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void after_the_seal_an_allocation_is_a_trap_with_its_line(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      host.call("nothing");
      host.ask("mw T seal");
      assertThat(host.call("nothing")).startsWith("result-[00000000]");
      assertThat(host.call("recurse", 3)).startsWith("result-");
      assertThat(host.call("allocate", 2))
          .startsWith("trapped-[AllocationAfterSeal Probe.java%3A46 12+bytes");
      host.ask("mw T open");
      assertThat(host.call("allocate", 2)).startsWith("result-");
    }
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void a_thousand_traps_do_no_harm(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      String before = host.call("work", 100);
      for (String method : List.of("nullPointer", "recurse", "recurseUnchecked", "divide")) {
        String expected = host.call(method, 50_000_000, 0);
        for (int i = 0; i < 250; i++) {
          assertThat(host.call(method, 50_000_000, 0)).isEqualTo(expected).startsWith("trapped-");
        }
      }
      assertThat(withoutTime(host.call("work", 100), target))
          .isEqualTo(withoutTime(before, target));
    }
  }

  /** A process counts nothing that is the same every time. */
  private static String withoutTime(String answer, Target target) {
    return target.core() == Core.NATIVE ? answer.replaceFirst("returned-.*", "") : answer;
  }
}
