package milliwatt.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A program that fills a board's flash and RAM to the last word is compiled with the board's flags
 * and runs on the machine that board.yaml names.
 */
class TwinPlanTest {
  private static final String PROGRAM =
      """
      __attribute__((section(".end"), used)) static const unsigned last = 0x600dcafe;
      extern unsigned _ram, _ramEnd, _end;
      static void leave(int right) {
        register int operation __asm__("r0") = 0x18;
        register int reason __asm__("r1") = right ? 0x20026 : 0x20023;
        __asm__ volatile("bkpt 0xab" : : "r"(operation), "r"(reason) : "memory");
      }
      __attribute__((noinline)) static float half(volatile float *x) { return *x * 0.5f; }
      static void reset(void) {
        *(volatile unsigned *)0xE000ED88 |= 0xf << 20;
        volatile unsigned *first = &_ram, *top = &_ramEnd - 1, *flash = &_end - 1;
        volatile float three = 3.0f;
        *first = 1;
        leave(*first == 1 && *top == 0x5eed && *flash == 0x600dcafe && half(&three) == 1.5f);
        for (;;) {}
      }
      static void start(void) {
        *(&_ramEnd - 1) = 0x5eed;
        reset();
      }
      static void fault(void) { leave(0); for (;;) {} }
      __attribute__((section(".vectors"), used)) static void *const vectors[] = {
        &_ramEnd - 4, start, fault, fault, fault, fault, fault};
      """;

  @TempDir Path folder;

  static Stream<Board> emulated() {
    return new BoardCatalogue().all().stream().filter(board -> board.twin().isPresent());
  }

  @ParameterizedTest
  @MethodSource("emulated")
  void the_twins_machine_has_the_core_the_flash_and_the_ram_of_the_board(Board board)
      throws Exception {
    assumeTrue(installed("arm-none-eabi-gcc"), "skipped: gcc-arm-none-eabi is not installed");
    assumeTrue(installed("qemu-system-arm"), "skipped: qemu-system-arm is not installed");
    TwinPlan twin = board.twin().orElseThrow();
    Files.writeString(folder.resolve("p.c"), PROGRAM);
    Files.writeString(folder.resolve("p.ld"), linkerScript(twin));
    List<String> compile = new ArrayList<>(List.of("arm-none-eabi-gcc"));
    compile.addAll(board.build().orElseThrow().flags());
    compile.addAll(
        List.of("-O1", "-ffreestanding", "-nostdlib", "-T", "p.ld", "p.c", "-o", "p.elf"));
    assertThat(run(compile)).isZero();
    assertThat(
            run(
                List.of(
                    "qemu-system-arm",
                    "-machine",
                    twin.machine(),
                    "-nographic",
                    "-semihosting-config",
                    "enable=on,target=native",
                    "-kernel",
                    "p.elf")))
        .isZero();
  }

  private static String linkerScript(TwinPlan twin) {
    return """
    MEMORY {
      flash : ORIGIN = %d, LENGTH = %d
      ram : ORIGIN = %d, LENGTH = %d
    }
    SECTIONS {
      .vectors : { KEEP(*(.vectors)) } > flash
      .text : { *(.text*) *(.rodata*) } > flash
      .end ORIGIN(flash) + LENGTH(flash) - 4 : { KEEP(*(.end)) } > flash
      _end = ORIGIN(flash) + LENGTH(flash);
      _ram = ORIGIN(ram);
      _ramEnd = ORIGIN(ram) + LENGTH(ram);
    }
    """
        .formatted(
            twin.flash().origin(), twin.flash().bytes(), twin.ram().origin(), twin.ram().bytes());
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    int exitCode = process.waitFor();
    assertThat(Files.readString(folder.resolve("log"))).isEmpty();
    return exitCode;
  }

  private static boolean installed(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
  }
}
