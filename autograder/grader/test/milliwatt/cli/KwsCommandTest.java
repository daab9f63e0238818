package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import milliwatt.device.ProgramTranslator;
import milliwatt.device.Pty;
import milliwatt.device.SandboxModule;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KwsCommandTest {
  @TempDir Path folder;
  private Path stream;

  @BeforeEach
  void a_low_beep_and_a_high_one_between_silence() throws IOException {
    stream =
        Beeps.write(folder.resolve("beeps.wav"), "silence", "low", "silence", "high", "silence");
  }

  @Test
  void words_are_told_with_their_times_and_the_real_time_factor_at_the_end() throws IOException {
    Terminal run = kws("--wav", stream);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(" s  low ", " s  high ").doesNotContain("\r");
    assertThat(run.out().lines().toList().getLast())
        .matches(".*beeps\\.wav: \\d words in 5\\.0 s of sound; real time factor 0\\.\\d{4}\\.");
  }

  @Test
  void json_has_an_object_a_line_with_the_time_of_each_word() throws IOException {
    List<JsonNode> objects = objects(kws("--wav", stream, "--json"));
    JsonNode low = objects.getFirst();
    assertThat(low.get("event").asText()).isEqualTo("detection");
    assertThat(low.get("word").asText()).isEqualTo("low");
    assertThat(low.get("seconds").asDouble()).isBetween(1.3, 2.3);
    assertThat(low.get("score").asDouble()).isBetween(0.7, 1.0);
    JsonNode end = objects.getLast();
    assertThat(end.get("event").asText()).isEqualTo("end");
    assertThat(end.get("seconds").asDouble()).isEqualTo(5);
    assertThat(end.get("detections").asInt()).isEqualTo(objects.size() - 1);
    // Far from what it is on a quiet machine; the compilers have hardly begun.
    assertThat(end.get("realTimeFactor").asDouble()).isBetween(0.0, 0.5);
  }

  @Test
  void a_higher_threshold_hears_less_and_one_beyond_the_scores_is_one_sentence()
      throws IOException {
    int all = objects(kws("--wav", stream, "--json", "--threshold", "0.2")).size();
    int few = objects(kws("--wav", stream, "--json", "--threshold", "0.99")).size();
    assertThat(few).isLessThan(all);
    refused("--threshold takes a score between 0 and 1", kws("--threshold", "1"));
    refused("--threshold takes a score between 0 and 1", kws("--threshold", "-3"));
  }

  @Test
  void a_twin_hears_the_same_words_at_the_same_times() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Terminal jvm = kws("--wav", stream, "--json");
    Terminal twin = kws("--wav", stream, "--json", "--device", "twin:m4");
    assertThat(twin.exitCode()).as(twin.err()).isZero();
    assertThat(detections(twin)).isNotEmpty().isEqualTo(detections(jvm));
  }

  @Test
  void a_file_that_cannot_be_read_is_one_sentence_and_the_next_is_heard() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.wav"), "no sound");
    Terminal run = kws("--wav", broken, stream);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("broken.wav is no WAV or FLAC file").hasLineCount(1);
    assertThat(run.out()).contains("beeps.wav: ");
  }

  @Test
  void sources_and_devices_that_exclude_each_other_are_one_sentence() throws IOException {
    refused("--mic and --wav exclude each other", kws("--mic", "--wav", stream));
    refused(
        "--serial and --device exclude each other",
        kws("--wav", stream, "--serial", "/dev/ttyACM0", "--device", "jvm"));
  }

  @Test
  void the_microphone_goes_to_no_board_behind_a_slow_line() throws IOException {
    assumeTrue(Pty.available(), "skipped: no pseudo terminals here");
    try (Pty pty = Pty.open()) {
      refused("Give files with --wav.", kws("--serial", pty.path()));
    }
  }

  @Test
  @Tag("long")
  @Timeout(60)
  void a_board_behind_a_serial_port_hears_the_same_words() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Path low = Beeps.write(folder.resolve("low.wav"), "silence", "low");
    RuntimeProgram program =
        RuntimeProgram.reference(RuntimeContract.SPOTTER, new LabCatalogue(), new CourseSources());
    try (SandboxModule module = new SandboxModule();
        TwinProcess board =
            TwinProcess.start(firmware(program, module), Serial.TERMINAL, Wall.NONE)) {
      Path port = board.startedTerminal();
      Terminal run = kws("--wav", low, "--json", "--serial", port);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(detections(run)).isNotEmpty().isEqualTo(detections(kws("--wav", low, "--json")));
    }
  }

  private static Firmware firmware(RuntimeProgram program, SandboxModule module) {
    try {
      return new FirmwareBuild()
          .build(
              new ProgramTranslator(module).translate(program.program(), false).files(),
              Optional.empty(),
              Target.M4,
              new FirmwareOptions(Optional.empty(), false, false, List.of()));
    } catch (FirmwareException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Timeout(60)
  void in_a_terminal_a_line_is_drawn_anew_and_words_stay_above_it() throws Exception {
    assumeTrue(Pty.available(), "skipped: no pseudo terminals here");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("milliwatt.cli.Milliwatt");
    command.addAll(List.of(Beeps.arguments("kws", "--plain", "--wav", stream)));
    try (Pty pty = Pty.open()) {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(pty.path().toFile())
              .redirectOutput(pty.path().toFile())
              .redirectErrorStream(true)
              .start();
      StringBuilder shown = new StringBuilder();
      InputStream in = pty.in();
      byte[] chunk = new byte[4096];
      while (!shown.toString().contains("real time factor")) {
        int count = in.read(chunk, 0, chunk.length);
        shown.append(new String(chunk, 0, count, StandardCharsets.UTF_8));
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(shown.toString())
          .containsPattern("\r\u001b\\[K +\\d\\.\\ds +-\\d\\ddB \\[[# ]{6}] ")
          .containsPattern("\r\u001b\\[K +\\d\\.\\d\\d s  low +[01]\\.\\d\\d");
    }
  }

  private static List<String> detections(Terminal run) {
    return run.out().lines().filter(line -> line.contains("\"detection\"")).toList();
  }

  private static List<JsonNode> objects(Terminal run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> objects = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    return objects;
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private static Terminal kws(Object... options) throws IOException {
    return Terminal.run(Beeps.arguments("kws", options));
  }
}
