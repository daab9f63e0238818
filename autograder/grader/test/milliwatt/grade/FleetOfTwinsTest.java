package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import milliwatt.cli.Commands;
import milliwatt.device.Pty;
import milliwatt.firmware.Toolchain;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A class on three boards, of which one computes wrongly and one dies in every run. */
@Tag("long")
@Timeout(1_200)
class FleetOfTwinsTest {
  private static final String BOARD = "board:stm32f746-disco";

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int grade(Path from, Path out, String... more) {
    PrintWriter writer = new PrintWriter(said);
    var arguments = new java.util.ArrayList<String>();
    arguments.addAll(List.of("grade", from.toString(), "--lab", "lab00", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return Commands.all().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
  }

  /** A student's verdicts, without what depends on the device. */
  private static List<String> verdicts(Path out) throws Exception {
    return Files.readAllLines(out.resolve("grades.csv")).stream()
        .map(line -> line.replaceFirst(",[0-9a-f]{32}$", ""))
        .toList();
  }

  @Test
  void everyone_has_the_grade_of_the_jvm_and_ill_boards_are_out() throws Exception {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    assumeTrue(
        Toolchain.arm().isPresent() && Toolchain.qemu().isPresent(),
        "arm-none-eabi-gcc or QEMU is not installed");
    Path from = folder.resolve("in");
    new ClassOfStudents(from, "lab00")
        .right("ann")
        .untouched("bob")
        .right("carl")
        .wrong("dora", "Saturation", "return 127", "return 126")
        .right("eve")
        .wrong("fay", "Saturation", "class Saturation {", "class Saturation { oops");
    Path onJvm = folder.resolve("jvm");
    assertThat(grade(from, onJvm)).as(said.toString()).isZero();

    Path out = folder.resolve("boards-grades");
    AtomicLong changed = new AtomicLong();
    try (TwinFleet fleet = new TwinFleet(folder.resolve("boards"))) {
      String well = fleet.plugIn("well", TwinFleet.Fault.NONE);
      String wrong =
          fleet.plugIn("wrong", TwinFleet.wrong("return 127", "return 126", changed::addAndGet));
      String dying = fleet.plugIn("dying", TwinFleet.dying(100));
      int code =
          grade(
              from,
              out,
              "--device",
              BOARD,
              "--ports",
              String.join(",", wrong, dying, well),
              "--flash-with",
              fleet.program().toString());
      assertThat(code).as(said.toString()).isZero();
      assertThat(changed.get()).isPositive();
      assertThat(said.toString())
          .contains("The board at " + wrong + " gets no more submissions: The reference itself")
          .contains("The board at " + dying + " gets no more submissions: ")
          .doesNotContain("The board at " + well);
      assertThat(out.resolve("index.html"))
          .content()
          .contains("Boards in quarantine", wrong, dying)
          .doesNotContain(well);
    }
    assertThat(verdicts(out)).isEqualTo(verdicts(onJvm));
  }
}
