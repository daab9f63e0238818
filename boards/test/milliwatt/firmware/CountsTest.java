package milliwatt.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A count is a fact about the program: the same on every run, to the last instruction. */
class CountsTest {
  static final List<Target> EMULATED = Target.GENERIC;

  @ParameterizedTest
  @FieldSource("EMULATED")
  void the_count_is_the_same_on_every_run(Target target) {
    Firmware firmware = ProbeProgram.build(target);
    List<Long> counts = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      try (Conversation host = new Conversation(firmware)) {
        for (int call = 0; call < 10; call++) {
          counts.add(instructions(host.call("work", 12_345)));
        }
      }
    }
    assertThat(counts).containsOnly(counts.getFirst());
  }

  @ParameterizedTest
  @FieldSource("EMULATED")
  void a_round_more_of_a_loop_costs_what_a_round_costs(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      long base = instructions(host.call("work", 1_000));
      long round = instructions(host.call("work", 1_001)) - base;
      assertThat(round).isBetween(3L, 6L);
      for (int more = 2; more < 60; more++) {
        assertThat(instructions(host.call("work", 1_000 + more))).isEqualTo(base + more * round);
      }
      assertThat(instructions(host.call("work", 10_001_000))).isEqualTo(base + 10_000_000 * round);
    }
  }

  @ParameterizedTest
  @FieldSource("EMULATED")
  void the_deeper_the_recursion_the_more_stack(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      long hundred = stack(host.call("recurse", 100));
      long twoHundred = stack(host.call("recurse", 200));
      assertThat(hundred).isGreaterThan(100);
      assertThat(twoHundred).isBetween(2 * hundred - 200, 2 * hundred + 200);
      assertThat(stack(host.call("nothing"))).isLessThan(64);
    }
  }

  @ParameterizedTest
  @FieldSource("EMULATED")
  void arguments_arrive_through_the_window(Target target) {
    try (Conversation host = new Conversation(ProbeProgram.build(target))) {
      byte[] arguments = new byte[4 + 100_000];
      System.arraycopy(Conversation.ints(100_000), 0, arguments, 0, 4);
      host.twin.window().orElseThrow().write(arguments);
      CRC32 crc = new CRC32();
      crc.update(arguments);
      host.ask("mw T window " + arguments.length);
      String call = "mw T call fill 1000 %d %08x".formatted(arguments.length, crc.getValue());
      assertThat(host.ask(call)).startsWith("m-mw-T-result-[a0860100000102").contains("-returned-");
      assertThat(host.ask("mw T window 16777217")).contains("error-");
    }
  }

  private static long instructions(String answer) {
    return field(answer, 0);
  }

  private static long stack(String answer) {
    return field(answer, 1);
  }

  private static long field(String answer, int index) {
    String counted =
        answer.lines().filter(line -> line.startsWith("counted-[")).findFirst().orElseThrow();
    return Long.parseLong(counted.replaceAll("counted-\\[|]", "").split(" ")[index]);
  }
}
