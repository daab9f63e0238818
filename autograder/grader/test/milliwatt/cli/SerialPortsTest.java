package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import milliwatt.device.Faults;
import milliwatt.device.Pty;
import milliwatt.harness.Harness;
import milliwatt.serial.SerialLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} and {@code devices} say about ports with something wrong behind them. */
@Timeout(60)
class SerialPortsTest {
  private static final int CODE_OF_9600 = 13;

  @TempDir Path folder;
  private Pty pty;
  private String out;
  private String err;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    pty = Pty.open();
  }

  @AfterEach
  void close() {
    if (pty != null) {
      pty.close();
    }
  }

  @Test
  void a_healthy_port_is_called_so() {
    harness();
    assertThat(doctor()).isEqualTo(ExitCode.PASSED);
    assertThat(out).contains("'milliwatt-jvm' at 115200 baud: 8 of 8").doesNotContain("no labs");
  }

  @Test
  void a_device_of_the_benchmark_is_healthy_and_runs_no_labs() {
    answering(SerialPortsTest::benchmark);
    assertThat(doctor()).isEqualTo(ExitCode.PASSED);
    assertThat(out).contains("'reference'", "in 0.3 ms", "runs no labs");
  }

  @Test
  void a_device_at_another_speed_is_found_there() {
    answering(command -> speed() == CODE_OF_9600 ? benchmark(command) : "\u00f8\u0080\u00e0");
    assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("Wrong speed", "at 9600 baud, not at 115200", "flash it again");
  }

  @Test
  void text_at_no_speed_is_a_wrong_speed_too() {
    answering(_ -> "\u00f8\u0080\u00e0\u0000");
    assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("no text at any usual speed");
  }

  @Test
  void silence_may_be_swapped_wires() {
    answering(_ -> "");
    assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("Nothing comes from", "swap them");
  }

  @Test
  void damaged_answers_are_counted() {
    Faults faults = new Faults(5, 0.01);
    answering(
        command -> {
          byte[] whole = benchmark(command).getBytes(StandardCharsets.ISO_8859_1);
          return new String(faults.hurt(whole, whole.length), StandardCharsets.ISO_8859_1);
        });
    assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).containsPattern("damages bytes: [1-7] of 8").contains("shorter cable");
  }

  @Test
  void other_firmware_is_quoted() {
    answering(_ -> "Temperature: 21.5 degrees\r\n");
    assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("Other firmware", "\"Temperature: 21.5");
  }

  @Test
  void a_port_that_another_program_has_open_is_busy() throws Exception {
    harness();
    try (SerialLink _ = SerialLink.open(pty.path().toString(), SerialLink.USUAL_BAUD)) {
      assertThat(doctor()).isEqualTo(ExitCode.CHECKS_FAILED);
    }
    assertThat(out).contains("is busy", "Close it");
  }

  @Test
  void a_port_that_is_not_there_may_be_a_matter_of_the_cable() {
    assertThat(milliwatt("doctor", "/dev/ttyNone7")).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("There is no port /dev/ttyNone7.", "cable");
  }

  @Test
  void a_file_is_no_port() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThat(milliwatt("doctor", file.toString())).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(out).contains("is not a serial port");
  }

  @Test
  void a_speed_of_nothing_is_refused() {
    assertThat(milliwatt("doctor", "/dev/ttyNone7", "--baud", "0")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err).contains("--baud takes");
  }

  @Test
  void devices_says_who_answers_at_each_port() throws Exception {
    harness();
    try (Pty silent = Pty.open()) {
      assertThat(milliwatt("devices", pty.path().toString(), silent.path().toString())).isZero();
      assertThat(out.lines())
          .anyMatch(line -> line.startsWith("jvm "))
          .anyMatch(line -> line.startsWith("twin:m4 "))
          .anyMatch(line -> line.matches("serial:" + pty.path() + " +runs labs: milliwatt-jvm"))
          .anyMatch(line -> line.startsWith("serial:" + silent.path() + "  silent;"));
    }
  }

  @Test
  void checking_on_a_port_that_is_not_there_is_no_verdict() {
    String root = folder.resolve("my-tinyml").toString();
    milliwatt("start", "lab00", "--workspace", root);
    assertThat(milliwatt("check", "lab00", "--workspace", root, "--device", "serial:/dev/ttyNone7"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(err).contains("There is no port /dev/ttyNone7");
  }

  private void harness() {
    start(() -> Harness.serve(pty.in(), pty.out(), folder, pty::close));
  }

  /** What the reference says, with a clock that is about to begin again. */
  private static String benchmark(String command) {
    return switch (command) {
          case "name" -> "m-name-dut-[reference]\r\n";
          case "timestamp" -> "m-lap-us-" + STAMPS[stamp++ % 2] + "\r\n";
          default -> "e-[Unknown command: " + command.split(" ")[0] + "]\r\n";
        }
        + "m-ready\r\n";
  }

  private static final long[] STAMPS = {4_294_967_196L, 200};
  private static int stamp;

  private void answering(UnaryOperator<String> answer) {
    start(() -> answer(answer));
  }

  private void answer(UnaryOperator<String> answer) {
    InputStream in = pty.in();
    OutputStream replies = pty.out();
    StringBuilder command = new StringBuilder();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '%') {
          command.append((char) b);
          continue;
        }
        replies.write(answer.apply(command.toString()).getBytes(StandardCharsets.ISO_8859_1));
        command.setLength(0);
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void start(Runnable device) {
    Thread.ofPlatform().daemon().name("device").start(device);
  }

  private int speed() {
    try {
      return pty.speedCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private int doctor() {
    return milliwatt("doctor", pty.path().toString());
  }

  private int milliwatt(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int exitCode =
        Commands.all()
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(arguments);
    out = outText.toString();
    err = errText.toString();
    return exitCode;
  }
}
