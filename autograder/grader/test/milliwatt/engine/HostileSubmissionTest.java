package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import milliwatt.device.Sandbox;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attack scores nothing on what it attacks and harms nothing else, behind all walls and
 * behind each wall alone.
 */
class HostileSubmissionTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab01");
  private static final Sandbox BARE = Sandbox.weakest();

  static Set<Attack> outsideTinyJava() {
    return EnumSet.allOf(Attack.class).stream()
        .filter(attack -> !attack.isTinyJava())
        .collect(java.util.stream.Collectors.toCollection(() -> EnumSet.noneOf(Attack.class)));
  }

  @ParameterizedTest
  @MethodSource("outsideTinyJava")
  void tiny_java_alone_refuses_it(Attack attack) throws Exception {
    LabResult result = run(attack, new Walls(true, false, BARE));
    assertThat(result.violations()).anyMatch(d -> d.file().equals("Quantization.java"));
    assertThat(result.points()).isZero();
  }

  @ParameterizedTest
  @MethodSource("outsideTinyJava")
  void the_allow_list_alone_refuses_it(Attack attack) throws Exception {
    LabResult result = run(attack, new Walls(false, true, BARE));
    assertThat(result.violations()).anyMatch(d -> d.file().equals("Quantization.java"));
    assertThat(result.points()).isZero();
  }

  static Set<Attack> quick() {
    return EnumSet.allOf(Attack.class).stream()
        .filter(Attack::isQuick)
        .collect(java.util.stream.Collectors.toCollection(() -> EnumSet.noneOf(Attack.class)));
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(Attack.class)
  void every_sandbox_that_can_contain_it_does(Attack attack) throws Exception {
    if (!attack.isQuick()) {
      the_strong_sandbox_alone_contains_it(attack);
      a_bare_child_process_contains_what_needs_no_strong_sandbox(attack);
    }
  }

  @ParameterizedTest
  @MethodSource("quick")
  void the_strong_sandbox_alone_contains_it(Attack attack) throws Exception {
    assumeTrue(Sandbox.strongest().strong(), "skipped: bubblewrap does not work on this machine");
    contained(run(attack, new Walls(false, false, Sandbox.strongest())));
  }

  @ParameterizedTest
  @MethodSource("quick")
  void a_bare_child_process_contains_what_needs_no_strong_sandbox(Attack attack) throws Exception {
    if (!attack.needsStrongSandbox()) {
      contained(run(attack, new Walls(false, false, BARE)));
    }
  }

  private static void contained(LabResult result) {
    assertThat(result.compileErrors()).isEmpty();
    assertThat(result.checks()).isNotEmpty();
    for (CheckResult check : result.checks()) {
      boolean attacked = check.id().startsWith("dequantize");
      assertThat(check.status())
          .as(check.id() + ": " + check.message())
          .isEqualTo(attacked ? Status.FAILED : Status.PASSED);
    }
  }

  private static LabResult run(Attack attack, Walls walls) throws Exception {
    Map<String, String> files = new HashMap<>();
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LabRunner runner = new LabRunner(new RunOptions("jvm", false, walls), CATALOGUE, COURSE)) {
      files.put("Quantization.java", attack.source(checksFile(), listening.getLocalPort()));
      return runner.run(LAB, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
    }
  }

  /** Where the compiled checks lie on this machine: a folder or a jar. */
  private static String checksFile() throws ReflectiveOperationException, URISyntaxException {
    Class<?> checks = Class.forName(LAB.checks().getFirst());
    return Path.of(checks.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
