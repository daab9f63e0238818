package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.engine.BoardFits;
import milliwatt.engine.LabFit;
import milliwatt.engine.LabInC;
import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.firmware.Core;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.sketch.ShimBuild;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code milliwatt firmware} writes compiles, runs, and is what a check accepts. */
class FirmwareCommandTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();

  @TempDir Path folder;

  private Terminal firmware(String board, String lab, Path out) {
    return Terminal.run(
        "firmware",
        "--board",
        board,
        "--lab",
        lab,
        "--out",
        out.toString(),
        "--workspace",
        reference());
  }

  private String reference() {
    return folder.resolve("my-tinyml").toString();
  }

  /** A workspace in which everything is right. */
  @BeforeEach
  void the_reference_as_a_workspace() throws IOException {
    TestWorkspace workspace = new TestWorkspace(folder.resolve("my-tinyml"));
    for (Lab lab : CATALOGUE.all()) {
      for (String name : lab.classes()) {
        workspace.file(name, COURSE.solution(name).text());
      }
    }
  }

  @Test
  void every_board_gets_a_folder_that_its_tool_takes() throws IOException {
    for (Board board : new BoardCatalogue().all()) {
      Path out = folder.resolve(board.id());
      assertThat(firmware(board.id(), "lab00", out).exitCode()).as(board.id()).isZero();
      boolean arduino = !board.tools().fqbn().value().orElseThrow().equals("none");
      assertThat(out.resolve(arduino ? board.id() + ".ino" : "Makefile")).exists();
      String readme = Files.readString(out.resolve("README.md"));
      assertThat(readme)
          .contains(board.name(), "`src/mw_config.h`")
          .containsIgnoringCase("nobody has");
      if (arduino) {
        assertThat(readme)
            .contains("$ arduino-cli compile --fqbn " + board.tools().fqbn().value().get() + " ");
      }
    }
  }

  @Test
  void a_spotter_is_exported_with_the_driver_of_the_boards_microphone() throws IOException {
    Path out = folder.resolve("ears");
    Terminal written =
        Terminal.run(
            "firmware",
            "--board",
            "nano33ble",
            "--spotter",
            "--out",
            out.toString(),
            "--workspace",
            reference());
    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(written.out()).startsWith("The keyword spotter for the Arduino Nano 33 BLE Sense");
    assertThat(out.resolve("src/KeywordSpotter.c")).exists();
    assertThat(out.resolve("ears.ino")).content().contains("mw_sketch_serve");
    assertThat(out.resolve("src/mw_microphone_pdm.cpp")).content().contains("PDM.h");
  }

  @Test
  void no_two_files_of_a_sketch_differ_only_in_capital_letters() throws IOException {
    Path out = folder.resolve("all");
    firmware("nano33ble", "lab07", out);
    try (Stream<Path> files = Files.list(out.resolve("src"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      Set<String> lower = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      lower.addAll(names);
      assertThat(lower).hasSameSizeAs(names).contains("Model.c", "mw_model.c");
    }
  }

  @Test
  void a_file_of_somebody_else_is_never_overwritten() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    Terminal refused = firmware("nano33ble", "lab00", other);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(refused.err()).contains("holds files that Milliwatt did not write").hasLineCount(1);
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void an_earlier_export_is_replaced_but_not_one_that_was_changed() throws IOException {
    Path out = folder.resolve("twice");
    firmware("nano33ble", "lab01", out);
    assertThat(out.resolve("src/FixedPoint.c")).exists();
    assertThat(firmware("wio-terminal", "lab00", out).exitCode()).isZero();
    assertThat(out.resolve("src/FixedPoint.c")).doesNotExist();
    Path config = out.resolve("src/mw_config.h");
    String changed = Files.readString(config).replaceFirst("HEAP_BYTES \\d+", "HEAP_BYTES 1024");
    Files.writeString(config, changed);
    Terminal refused = firmware("wio-terminal", "lab00", out);
    assertThat(refused.err()).contains("mw_config.h was changed after").hasLineCount(1);
    assertThat(config).hasContent(changed);
  }

  @Test
  void wrong_use_is_one_sentence() throws IOException {
    assertThat(firmware("nano33bla", "lab00", folder.resolve("x")).err())
        .isEqualToIgnoringNewLines("There is no board nano33bla, did you mean nano33ble?");
    assertThat(firmware("nano33ble", "lab00", folder.resolve("two words")).err())
        .contains("cannot be called 'two words'")
        .hasLineCount(1);
    Path tinyml = folder.resolve("my-tinyml/src/tinyml");
    Files.writeString(
        tinyml.resolve("FixedPoint.java"),
        "package tinyml; public final class FixedPoint { Object o = \"a\" + 1; }");
    Terminal wrong = firmware("nano33ble", "lab01", folder.resolve("x"));
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(wrong.err()).containsPattern("^\\w+\\.java:\\d+: ").hasLineCount(1);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  @Timeout(120)
  void a_lab_passes_its_checks_on_the_sketch_and_other_code_than_that_is_not_judged()
      throws IOException {
    Lab lab = CATALOGUE.find("lab01");
    try (TwinProcess twin = onTwin("nano33ble", lab)) {
      StudentCode code = LabInC.referenceCode(lab, COURSE);
      assertThat(check(twin, lab, code).checks())
          .allSatisfy(each -> assertThat(each.status()).hasToString("PASSED"));
      StudentCode changed = changed(code);
      assertThatThrownBy(() -> check(twin, lab, changed))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("built from other code")
          .hasMessageContaining("flash --board ID --lab lab01");
    }
  }

  @Test
  @Tag("long")
  @Timeout(3_000)
  void every_lab_that_is_said_to_fit_passes_on_the_sketch_of_every_board_with_a_twin()
      throws IOException {
    List<Board> boards = new BoardCatalogue().all();
    for (Board board : boards.stream().filter(each -> each.twin().isPresent()).toList()) {
      List<LabFit> labs;
      try (BoardFits fits = new BoardFits(board)) {
        labs = fits.labs(_ -> {});
      }
      assertThat(labs).hasSizeGreaterThanOrEqualTo(8);
      for (LabFit fit : labs.stream().filter(each -> each.heapShort(board) == 0).toList()) {
        Lab lab = CATALOGUE.find(fit.lab());
        try (TwinProcess twin = onTwin(board.id(), lab)) {
          LabResult result = check(twin, lab, LabInC.referenceCode(lab, COURSE));
          assertThat(result.checks())
              .as(board.id() + " " + lab.id())
              .allSatisfy(each -> assertThat(wrong(each)).isEmpty());
        }
      }
    }
  }

  private static String wrong(CheckResult check) {
    return check.status().toString().equals("PASSED") ? "" : check.toString();
  }

  private static StudentCode changed(StudentCode code) {
    Map<String, String> files = new TreeMap<>(code.files());
    files.computeIfPresent(
        "Quantization.java", (_, text) -> text.replace("quantized - zeroPoint", "zeroPoint"));
    return new StudentCode(files, code.passed());
  }

  private static LabResult check(TwinProcess twin, Lab lab, StudentCode code) {
    RunOptions options = new RunOptions("serial:" + twin.terminal(), false);
    try (LabRunner runner = new LabRunner(options, CATALOGUE, COURSE)) {
      return runner.run(lab, code, 1, RunListener.SILENT);
    }
  }

  /** Exports with the reference's classes of this lab, compiles against the shim, and starts. */
  private TwinProcess onTwin(String id, Lab lab) throws IOException {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    Path out = folder.resolve("%s-%s".formatted(lab.id(), id));
    assertThat(firmware(id, lab.id(), out).err()).isEmpty();
    Board board = new BoardCatalogue().find(id).orElseThrow();
    Core core = id.equals("stm32f746-disco") ? Core.M7 : Core.M4;
    Target target =
        Target.ofBoard(
            id,
            core,
            (int) (long) board.memory().sketchFlash().value().orElseThrow(),
            (int) (long) board.memory().sketchRam().value().orElseThrow());
    Path build = folder.resolve("build-%s-%s".formatted(lab.id(), id));
    Firmware built = new ShimBuild(Files.createDirectories(build), target).build(out);
    return TwinProcess.start(built, Serial.TERMINAL, Wall.NONE);
  }

  @Test
  void the_makefile_project_compiles_and_answers_on_this_computer() throws Exception {
    assumeTrue(run(folder, "make", "--version").code() == 0, "make is not installed");
    assumeTrue(run(folder, "gcc", "--version").code() == 0, "gcc is not installed");
    Path out = folder.resolve("himax");
    assertThat(firmware("himax-we-i-plus", "lab00", out).exitCode()).isZero();
    assertThat(run(out, "make", "CROSS=", "CPU="))
        .satisfies(run -> assertThat(run.code()).isZero());
    Run run = runWith("mw T open%mw T build%name%", out, "build/himax.elf");
    String build =
        Files.readString(out.resolve("src/mw_config.h"))
            .replaceAll("(?s).*MW_BUILD \"(\\w+)\".*", "$1");
    assertThat(run.output())
        .contains("m-mw-T-build-[" + build + "]", "m-name-dut-[milliwatt-himax-we-i-plus]");
    assertThat(build).hasSize(16);
  }

  @Test
  void the_makefile_project_compiles_for_arc_where_there_is_a_compiler() throws Exception {
    assumeTrue(
        run(folder, "arc-linux-gnu-gcc", "--version").code() == 0,
        "gcc-arc-linux-gnu is not installed");
    Path out = folder.resolve("emsdp");
    assertThat(firmware("arc-emsdp", "lab00", out).exitCode()).isZero();
    Run make = run(out, "make", "objects", "CROSS=arc-linux-gnu-");
    assertThat(make.code()).as(make.output()).isZero();
  }

  private record Run(int code, String output) {}

  private static Run run(Path folder, String... command) throws Exception {
    return runWith("", folder, command);
  }

  private static Run runWith(String input, Path folder, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    if (words.getFirst().contains("/")) {
      words.set(0, folder.resolve(words.getFirst()).toString());
    }
    try {
      Process process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes());
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      return new Run(process.waitFor(), output);
    } catch (IOException e) {
      return new Run(-1, e.getMessage());
    }
  }
}
