package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import milliwatt.contract.WireWriter;
import org.junit.jupiter.api.Test;

/** Real processes, looked at from outside. */
class NetworkUseTest {
  @Test
  void student_code_in_a_sandbox_has_used_no_network() {
    Sandbox sandbox = Sandbox.strongest();
    try (SandboxModule module = new SandboxModule();
        Device device = new JvmDevice(sandbox, module)) {
      device.load(ProbeProgram.compiled(module));
      device.open();
      WireWriter argument = new WireWriter();
      argument.write(21);
      device.call("twice", argument.toByteArray(), 1_000);
      NetworkUse use = device.network().orElseThrow();
      assertThat(use.none()).as(use.sentence()).isTrue();
      assertThat(use.apart()).isEqualTo(sandbox.strong());
      assertThat(use.sentence()).startsWith("no network connection");
    }
  }

  @Test
  void a_process_that_talks_to_itself_in_a_sandbox_is_noticed_by_its_bytes() throws IOException {
    Sandbox sandbox = Sandbox.strongest();
    assumeTrue(sandbox.strong(), "there is no bubblewrap here");
    NetworkUse use = talking(sandbox);
    assertThat(use.apart()).isTrue();
    assertThat(use.bytes()).isPositive();
    assertThat(use.sockets()).isPositive();
    assertThat(use.sentence()).contains("bytes sent and received");
  }

  @Test
  void a_process_that_talks_without_a_sandbox_is_noticed_by_its_sockets() throws IOException {
    NetworkUse use = talking(new BareProcess());
    assertThat(use.apart()).isFalse();
    assertThat(use.sockets()).isGreaterThanOrEqualTo(2);
  }

  private static NetworkUse talking(Sandbox sandbox) throws IOException {
    Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
    Path classes =
        Path.of(Talker.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> command =
        List.of(ChildJvm.java().toString(), "-cp", classes.toString(), "milliwatt.device.Talker");
    try (ChildProcess child =
        new ChildProcess(sandbox.wrap(command, List.of(jdk, classes), Limits.CPU_SECONDS))) {
      assertThat(child.in().read()).as(child.epitaph()).isEqualTo(42);
      return NetworkUse.of(child.process().orElseThrow()).orElseThrow();
    }
  }
}
