package milliwatt.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkerMapTest {
  private static final String MAP =
      """
      Discarded input sections

       .text.unused   0x00000000       0x40 /c/objects/firmware/0a1b-command.o

      Linker script and memory map

      LOAD /c/objects/program/0a1b-Conv2D.o
      .vectors        0x00000000      0x100
       .vectors       0x00000000       0x68 /c/objects/firmware/0a1b-boot.o
       *fill*         0x00000068       0x98

      .text           0x00000100      0x1f0
                      0x00000100                        mw_ld_program_start = .
       .text.Conv2D_pixel
                      0x00000100       0x80 /c/objects/program/0a1b-Conv2D.o
                      0x00000100                Conv2D_pixel
       .text.call     0x00000180       0x20 /c/objects/program/0a1b-program.o
       .text.mw_serve
                      0x000001a0       0x30 /c/objects/firmware/0a1b-command.o
       .text.mw_allocate
                      0x000001d0       0x10 /c/objects/firmware/0a1b-heap.o
       .text          0x000001e0       0x10 /usr/lib/libc.a(lib_a-memcpy.o)

      .data           0x20000000        0x8 load address 0x000002f0
       .data.tag      0x20000000        0x4 /c/objects/firmware/0a1b-reply.o

      .bss            0x20000008      0x100
       .bss.command   0x20000008      0x100 /c/objects/firmware/0a1b-command.o
      """;

  @Test
  void the_harness_is_what_talks_to_the_host_and_measures() {
    assertThat(LinkerMap.parse(MAP).harnessBytes()).isEqualTo(0x100 + 0x20 + 0x30 + 0x4);
  }

  @Test
  void a_section_is_known_by_name_size_and_file_on_one_line_or_two() {
    assertThat(LinkerMap.parse(MAP).inputs())
        .contains(
            new LinkerMap.Input(
                ".text", ".text.Conv2D_pixel", 0x80, "/c/objects/program/0a1b-Conv2D.o"),
            new LinkerMap.Input(".text", ".text.call", 0x20, "/c/objects/program/0a1b-program.o"));
  }

  @Test
  void an_empty_map_has_no_harness() {
    assertThat(LinkerMap.parse("").inputs()).isEqualTo(List.of());
    assertThat(LinkerMap.parse("").harnessBytes()).isZero();
  }
}
