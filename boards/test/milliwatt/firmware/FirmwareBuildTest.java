package milliwatt.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmwareBuildTest {
  /** Shared, so that the firmware's own files are compiled once. */
  @TempDir static Path folder;

  @BeforeAll
  static void tools() {
    ProbeProgram.assumeTools(Target.M4);
  }

  private static Firmware build(Map<String, String> files, Optional<byte[]> model, Target target) {
    return new FirmwareBuild(new Cache(folder)).build(files, model, target, FirmwareOptions.PLAIN);
  }

  @Test
  void the_model_lies_in_flash_once_and_is_no_code() {
    Firmware without = build(ProbeProgram.files(), Optional.empty(), Target.M4);
    Firmware with = build(ProbeProgram.files(), Optional.of(new byte[10_000]), Target.M4);
    assertThat(without.modelBytes()).isZero();
    assertThat(with.modelBytes()).isBetween(10_000L, 10_020L);
    assertThat(with.codeBytes()).isCloseTo(without.codeBytes(), within(32L));
    assertThat(with.staticRamBytes()).isEqualTo(without.staticRamBytes());
  }

  @Test
  void a_call_gets_the_model_where_it_lies() {
    byte[] model = {1, 2, 3};
    Firmware firmware =
        ProbeProgram.build(
            Target.M4, ProbeProgram.files(), Optional.of(model), FirmwareOptions.PLAIN);
    try (Conversation host = new Conversation(firmware)) {
      assertThat(host.call("writeModel", -1)).startsWith("trapped-[WriteToFlash ");
    }
  }

  @Test
  void the_firmware_itself_is_small() {
    Firmware firmware = build(ProbeProgram.files(), Optional.empty(), Target.M4);
    assertThat(firmware.codeBytes()).isLessThan(4_700);
    assertThat(firmware.harnessBytes()).isLessThan(7_800);
    assertThat(firmware.staticRamBytes()).isLessThan(1_300);
  }

  @Test
  void every_byte_of_flash_is_counted_once() {
    Firmware firmware =
        ProbeProgram.build(
            Target.M4, ProbeProgram.files(), Optional.of(new byte[100]), FirmwareOptions.PLAIN);
    try (Conversation host = new Conversation(firmware)) {
      String answer = host.ask("mw T memory");
      long used = Long.parseLong(answer.replaceFirst("(?s).*\\[(\\d+) .*", "$1"));
      assertThat(used - firmware.flashBytes()).isBetween(0L, 32L); // between sections
    }
  }

  @Test
  void only_what_changed_is_compiled_again() throws IOException {
    build(ProbeProgram.files(), Optional.empty(), Target.M4);
    long before = objects();
    Map<String, String> changed = new HashMap<>(ProbeProgram.files());
    changed.computeIfPresent("Probe.c", (name, text) -> text + "\n/* new */\n");
    build(changed, Optional.empty(), Target.M4);
    assertThat(objects()).isEqualTo(before + 2); // and identity.c, which knows the program's hash
    changed.computeIfPresent("Probe.h", (name, text) -> text + "\n/* new */\n");
    build(changed, Optional.empty(), Target.M4);
    assertThat(objects()).isEqualTo(before + 5);
  }

  private static long objects() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("objects"))) {
      return paths.filter(path -> path.toString().endsWith(".o")).count();
    }
  }

  @Test
  void builds_side_by_side_give_the_same_file() {
    Map<String, String> files = new HashMap<>(ProbeProgram.files());
    files.computeIfPresent("Probe.h", (name, text) -> text + "\n/* compiled side by side */\n");
    List<CompletableFuture<Firmware>> builds =
        IntStream.range(0, 4)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> build(files, Optional.empty(), Target.M4)))
            .toList();
    assertThat(builds.stream().map(build -> build.join().elf()).distinct()).hasSize(1);
  }

  @Test
  void a_program_that_is_too_large_is_told_by_how_much() {
    Target tiny = new Target("tiny", Core.M4, 4 << 10, 256 << 10, 1 << 10);
    assertThatThrownBy(() -> build(ProbeProgram.files(), Optional.empty(), tiny))
        .isInstanceOf(DoesNotFit.class)
        .hasMessageMatching(
            "The program does not fit on tiny: it needs [\\d,.]+ bytes of flash more than the 4.096"
                + " there are\\.");
    Target cramped = new Target("cramped", Core.M4, 1 << 20, 2 << 10, 2 << 10);
    assertThatThrownBy(() -> build(ProbeProgram.files(), Optional.empty(), cramped))
        .isInstanceOf(DoesNotFit.class)
        .hasMessageContaining("of RAM more than");
  }

  @Test
  void translated_code_that_does_not_compile_is_our_fault() {
    Map<String, String> broken = new HashMap<>(ProbeProgram.files());
    broken.put("Broken.c", "int f(void) { return x; }\n");
    assertThatThrownBy(() -> build(broken, Optional.empty(), Target.M4))
        .isInstanceOf(FirmwareException.class)
        .hasMessageContaining("The C of Broken.c does not compile")
        .hasMessageContaining("'x' undeclared")
        .hasMessageContaining("a fault of Milliwatt");
    Map<String, String> incomplete = new HashMap<>(ProbeProgram.files());
    incomplete.remove("Probe.c");
    assertThatThrownBy(() -> build(incomplete, Optional.empty(), Target.M4))
        .isInstanceOf(FirmwareException.class)
        .hasMessageContaining("does not link: undefined reference to `Probe_");
  }

  @Test
  void an_address_has_a_line() {
    Firmware firmware = build(ProbeProgram.files(), Optional.empty(), Target.M4);
    try (Conversation host = new Conversation(firmware)) {
      String where = host.call("nullPointer").split(" ")[1].replace("%40", "@");
      AddressLines.Line line = new AddressLines(firmware).lines(where).getFirst();
      assertThat(line.file()).isEqualTo("Probe.c");
      assertThat(ProbeProgram.files().get("Probe.c").lines().toList().get(line.number() - 1))
          .contains("a null dereference");
      assertThat(new AddressLines(firmware).lines("Conv2D.java:3")).isEmpty();
      assertThat(new AddressLines(firmware).lines("@00ffff00")).isEmpty();
    }
  }

  @Test
  void what_was_not_used_for_long_is_removed() throws IOException {
    Cache cache = new Cache(folder.resolve("pruned-cache"));
    Path old = Cache.provide(cache.path("objects", "old.o"), new byte[1]);
    Path recent = Cache.provide(cache.path("objects", "recent.o"), new byte[1]);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
    cache.prune();
    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }
}
