package milliwatt.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwinProcessTest {
  private static final Map<String, String> EMPTY_PROGRAM =
      Map.of(
          "program.c",
          """
          #include "mw.h"
          const char *const mw_files[] = {NULL};
          const mw_method mw_methods[] = {{"", NULL}};
          const int32_t mw_method_count = 0;
          """);

  private static Firmware firmware;

  @BeforeAll
  static void build() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    firmware =
        new FirmwareBuild()
            .build(EMPTY_PROGRAM, Optional.empty(), Target.M4, FirmwareOptions.PLAIN);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Test
  void a_twin_that_waits_uses_no_processor() throws Exception {
    try (TwinProcess twin = TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE)) {
      while (!readLine(twin.in()).equals("m-ready")) {
        // the boot
      }
      Thread.sleep(500);
      Duration before = twin.processorTime();
      Thread.sleep(2_000);
      assertThat(twin.processorTime().minus(before)).isLessThan(Duration.ofMillis(100));
    }
  }

  @Test
  void another_program_may_speak_with_it_on_a_terminal() throws Exception {
    try (TwinProcess twin = TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE)) {
      Path terminal = twin.terminal();
      assertThat(terminal).exists();
      try (OutputStream out = Files.newOutputStream(terminal);
          InputStream in = Files.newInputStream(terminal)) {
        out.write("name%".getBytes(StandardCharsets.US_ASCII));
        String line = readLine(in);
        while (!line.startsWith("m-name")) {
          line = readLine(in);
        }
        assertThat(line).isEqualTo("m-name-dut-[milliwatt-m4]");
      }
    }
  }

  @Test
  void closing_ends_it_and_removes_its_window() {
    TwinProcess twin = TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE);
    Path window = twin.window().orElseThrow().file();
    assertThat(window).exists();
    twin.close();
    assertThat(twin.alive()).isFalse();
    assertThat(window).doesNotExist();
  }

  @Test
  void one_that_cannot_start_says_why() throws IOException {
    Path broken = Files.createTempFile("broken", ".elf");
    try {
      Firmware none = new Firmware(Target.M4, broken.resolveSibling("no.elf"), 0, 0, 0, 0);
      try (TwinProcess twin = TwinProcess.start(none, Serial.STREAMS, Wall.NONE)) {
        assertThat(twin.in().read()).isNegative();
        assertThat(twin.epitaph()).contains("exit code 1").contains("no.elf");
      }
    } finally {
      Files.delete(broken);
    }
  }
}
