package milliwatt.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final List<Integer> executed = new ArrayList<>();

  private final Trace trace =
      new Trace(
          new Tracer() {
            @Override
            public void executed(int address) {
              executed.add(address);
            }

            @Override
            public int[] straight(int address) {
              return new int[] {address, address + 4};
            }
          });

  private void read(String lines) {
    assertThat(lines.lines()).allMatch(trace::read);
  }

  @Test
  void a_piece_is_told_each_time_that_it_runs() {
    read(
        """
        ----------------
        IN: mw_reset
        0x0000818c:  b672       cpsid    i
        0x0000818e:  480a       ldr      r0, [pc, #0x28]

        Trace 0: 0x7fac38000100 [00800408/0000818c/00000110/ff020200] mw_reset
        Trace 0: 0x7fac38000100 [00800408/0000818c/00000110/ff020200] mw_reset
        Trace 0: 0x7fac38000240 [00800408/00008190/00000110/ff020200] mw_reset
        """);
    assertThat(executed).containsExactly(0x818c, 0x818e, 0x818c, 0x818e);
  }

  @Test
  void a_piece_that_was_stopped_before_it_ran_is_not_told() {
    read(
        """
        IN: f
        0x00000200:  b672       cpsid    i

        Trace 0: 0x7fac38000100 [00800408/00000200/00000110/ff020200] f
        Stopped execution of TB chain before 0x7fac38000100 [00000200] f
        Trace 0: 0x7fac38000100 [00800408/00000200/00000110/ff020200] f
        Trace 0: 0x7fac38000100 [00800408/00000200/00000110/ff020200] f
        """);
    assertThat(executed).containsExactly(0x200);
  }

  @Test
  void what_qemu_cannot_list_comes_from_the_disassembly() {
    read(
        """
        IN: f
        0x000003a2: unable to read memory

        Trace 0: 0x7fac38000100 [00800408/000003a2/00000110/ff020200] f
        Trace 0: 0x7fac38000100 [00800408/000003a2/00000110/ff020200] f
        """);
    assertThat(executed).containsExactly(0x3a2, 0x3a6);
  }

  @Test
  void what_qemu_says_of_other_things_is_left_to_others() {
    assertThat(trace.read("qemu-system-arm: warning: nic lan9118.0 has no peer")).isFalse();
  }
}
